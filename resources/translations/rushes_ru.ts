<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Новый проект</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть &amp;недавний</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Сохранить &amp;как…</translation>
    </message>
    <message>
        <source>&amp;Import request…</source>
        <translation>&amp;Импорт запроса…</translation>
    </message>
    <message>
        <source>Export re&amp;quest…</source>
        <translation>&amp;Экспорт запроса…</translation>
    </message>
    <message>
        <source>&amp;Export film…</source>
        <translation>Экспорт &amp;фильма…</translation>
    </message>
    <message>
        <source>Ser&amp;vices and sign-in…</source>
        <translation>Се&amp;рвисы и вход…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Edit &amp;prompt</source>
        <translation>Изменить &amp;промпт</translation>
    </message>
    <message>
        <source>&amp;Copy request as JSON</source>
        <translation>&amp;Копировать запрос как JSON</translation>
    </message>
    <message>
        <source>Copy request as c&amp;url</source>
        <translation>Копировать запрос как c&amp;url</translation>
    </message>
    <message>
        <source>Copy request as RunComfy co&amp;mmand line</source>
        <translation>Копировать запрос как ко&amp;манду RunComfy</translation>
    </message>
    <message>
        <source>Pa&amp;ste request</source>
        <translation>&amp;Вставить запрос</translation>
    </message>
    <message>
        <source>&amp;Snippets…</source>
        <translation>&amp;Заготовки…</translation>
    </message>
    <message>
        <source>Split prompt &amp;into shots…</source>
        <translation>Разбить промпт на &amp;кадры…</translation>
    </message>
    <message>
        <source>&amp;Join shots into prompt</source>
        <translation>&amp;Собрать кадры в промпт</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Новая по &amp;шаблону…</translation>
    </message>
    <message>
        <source>&amp;Add scene</source>
        <translation>Доб&amp;авить сцену</translation>
    </message>
    <message>
        <source>Duplica&amp;te scene</source>
        <translation>&amp;Дублировать сцену</translation>
    </message>
    <message>
        <source>Re&amp;name scene</source>
        <translation>Пере&amp;именовать сцену</translation>
    </message>
    <message>
        <source>&amp;Delete scene</source>
        <translation>&amp;Удалить сцену</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Следующая панель</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Во весь экран</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Вернуть расположение</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Создать</translation>
    </message>
    <message>
        <source>Generate to the &amp;front</source>
        <translation>Создать &amp;вне очереди</translation>
    </message>
    <message>
        <source>&amp;Variations…</source>
        <translation>&amp;Варианты…</translation>
    </message>
    <message>
        <source>Generate &amp;all</source>
        <translation>Создать &amp;все</translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation>&amp;Остановить очередь</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>&amp;Повторить неудавшиеся</translation>
    </message>
    <message>
        <source>&amp;Cancel all queued</source>
        <translation>&amp;Отменить все в очереди</translation>
    </message>
    <message>
        <source>C&amp;lear finished</source>
        <translation>&amp;Убрать завершённые</translation>
    </message>
    <message>
        <source>&amp;Spending…</source>
        <translation>&amp;Расходы…</translation>
    </message>
    <message>
        <source>&amp;Open Generations</source>
        <translation>&amp;Открыть Generations</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>Открыть &amp;пример</translation>
    </message>
    <message>
        <source>&amp;About Rushes</source>
        <translation>&amp;О программе Rushes</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Shot</source>
        <translation>&amp;Кадр</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Очередь</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Shots as &amp;blocks</source>
        <translation>Кадры &amp;блоками</translation>
    </message>
    <message>
        <source>Shots as a &amp;table</source>
        <translation>Кадры &amp;таблицей</translation>
    </message>
    <message>
        <source>Shots as a &amp;script</source>
        <translation>Кадры &amp;сценарием</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Руководство</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Палитра команд…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Клавиши…</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>&amp;Что нового</translation>
    </message>
    <message>
        <source>Continue in a ne&amp;w scene</source>
        <translation>Продолжить в &amp;новой сцене</translation>
    </message>
    <message>
        <source>F&amp;ilm</source>
        <translation>Ф&amp;ильм</translation>
    </message>
    <message>
        <source>Queue&apos;s pas&amp;t…</source>
        <translation>Про&amp;шлое очереди…</translation>
    </message>
</context>
<context>
    <name>AddressProbe</name>
    <message>
        <source>The address does not answer.</source>
        <translation>Адрес не отвечает.</translation>
    </message>
    <message>
        <source>There is no “%1”. Is the address right?</source>
        <translation>«%1» не существует. Верен ли адрес?</translation>
    </message>
    <message>
        <source>“%1” leads to this computer or its own network: the service cannot fetch it. Choose the file itself.</source>
        <translation>«%1» ведёт на этот компьютер или в его сеть: сервис не сможет получить файл. Выберите сам файл.</translation>
    </message>
    <message>
        <source>The address cannot be reached: %1</source>
        <translation>Адрес недоступен: %1</translation>
    </message>
    <message>
        <source>The address is passed on too often.</source>
        <translation>Слишком много перенаправлений с этого адреса.</translation>
    </message>
    <message>
        <source>The address asks for a sign-in. Use a public one.</source>
        <translation>Адрес требует входа. Укажите общедоступный.</translation>
    </message>
    <message>
        <source>There is no file at this address.</source>
        <translation>По этому адресу нет файла.</translation>
    </message>
    <message>
        <source>The address answers with %1.</source>
        <translation>Адрес отвечает: %1.</translation>
    </message>
    <message>
        <source>The address leads to a web page, not to a file.</source>
        <translation>Адрес ведёт на веб-страницу, а не на файл.</translation>
    </message>
    <message>
        <source>The file at this address has more than 100 MB.</source>
        <translation>Файл по этому адресу больше 100 МБ.</translation>
    </message>
    <message>
        <source>No name can be looked up: this computer seems to be offline.</source>
        <translation>Ни одно имя не находится: похоже, компьютер не в сети.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Shot %1: %2</source>
        <translation>Кадр %1: %2</translation>
    </message>
    <message>
        <source>More than one camera move in a shot.</source>
        <translation>Больше одного движения камеры в кадре.</translation>
    </message>
    <message>
        <source>more than one camera move.</source>
        <translation>больше одного движения камеры.</translation>
    </message>
    <message>
        <source>“%1” and “%2” share one shot. One move a shot comes out clearer: keep one, or split the shot.</source>
        <translation>«%1» и «%2» в одном кадре. Одно движение на кадр выходит чище: оставьте одно или разделите кадр.</translation>
    </message>
    <message>
        <source>With shots, Kling may ignore the negative prompt.</source>
        <translation>Когда есть кадры, Kling может не учесть негативный промпт.</translation>
    </message>
    <message>
        <source>Say it in each shot instead.</source>
        <translation>Скажите это в каждом кадре.</translation>
    </message>
    <message>
        <source>Add to shots</source>
        <translation>Добавить в кадры</translation>
    </message>
    <message>
        <source>who</source>
        <translation>кто</translation>
    </message>
    <message>
        <source>where</source>
        <translation>где</translation>
    </message>
    <message>
        <source>the light</source>
        <translation>свет</translation>
    </message>
    <message>
        <source>Repeat who, where and the light in each shot.</source>
        <translation>Повторите в каждом кадре, кто, где и какой свет.</translation>
    </message>
    <message>
        <source>Missing in shot %1.</source>
        <translation>Нет в кадре %1.</translation>
    </message>
    <message>
        <source>Missing in shot %1: %2.</source>
        <translation>Нет в кадре %1: %2.</translation>
    </message>
    <message>
        <source>With shots, Kling may ignore the prompt.</source>
        <translation>Когда есть кадры, Kling может не учесть промпт.</translation>
    </message>
    <message>
        <source>Begin each shot with it</source>
        <translation>Начать каждый кадр с него</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) over. Kling may refuse them or drop the end.</source>
        <translation>
            <numerusform>На %n знак больше. Kling может отказать или отбросить конец.</numerusform>
            <numerusform>На %n знака больше. Kling может отказать или отбросить конец.</numerusform>
            <numerusform>На %n знаков больше. Kling может отказать или отбросить конец.</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt is over %1 characters.</source>
        <translation>В промпте больше %1 знаков.</translation>
    </message>
    <message>
        <source>The negative prompt is over %1 characters.</source>
        <translation>В негативном промпте больше %1 знаков.</translation>
    </message>
    <message>
        <source>Shot %1 is over %2 characters.</source>
        <translation>В кадре %1 больше %2 знаков.</translation>
    </message>
    <message>
        <source>“%1” looks like %2. Kling speaks English, Chinese, Japanese, Korean and Spanish.</source>
        <translation>«%1» — похоже, это %2. Kling говорит по-английски, по-китайски, по-японски, по-корейски и по-испански.</translation>
    </message>
    <message>
        <source>“%1” is to be spoken in %2. Kling speaks English, Chinese, Japanese, Korean and Spanish.</source>
        <translation>«%1» нужно произнести на языке: %2. Kling говорит по-английски, по-китайски, по-японски, по-корейски и по-испански.</translation>
    </message>
    <message>
        <source>Kling may not speak this language.</source>
        <translation>Возможно, Kling не говорит на этом языке.</translation>
    </message>
    <message>
        <source>%1 speaks but only the scene&apos;s prompt says who that is.</source>
        <translation>Говорит %1, но кто это, сказано только в промпте сцены.</translation>
    </message>
    <message>
        <source>%1 speaks but is never described.</source>
        <translation>Говорит %1, но нигде не описан.</translation>
    </message>
    <message>
        <source>Say in the shot who %1 is, so that Kling knows whose lips move.</source>
        <translation>Скажите в кадре, кто это: %1, чтобы Kling знал, чьи губы двигаются.</translation>
    </message>
    <message>
        <source>The negative prompt says “no”.</source>
        <translation>В негативном промпте есть «no».</translation>
    </message>
    <message>
        <source>It is a list of what to avoid already: name the thing alone, “blur” rather than “no blur”.</source>
        <translation>Это и так список того, чего избегать: назовите саму вещь, «blur», а не «no blur».</translation>
    </message>
    <message>
        <source>Drop the “no”</source>
        <translation>Убрать «no»</translation>
    </message>
    <message>
        <source>The negative prompt says “not”.</source>
        <translation>В негативном промпте есть «not».</translation>
    </message>
    <message>
        <source>It is a list of what to avoid: name the fault itself, “blurry” rather than “not sharp”.</source>
        <translation>Это список того, чего избегать: назовите сам изъян, «blurry», а не «not sharp».</translation>
    </message>
    <message>
        <source>Missing in shots %1.</source>
        <translation>Нет в кадрах %1.</translation>
    </message>
    <message>
        <source>Missing in shots %1: %2.</source>
        <translation>Нет в кадрах %1: %2.</translation>
    </message>
    <message>
        <source>Nothing is called %1.</source>
        <translation>Ничто не называется %1.</translation>
    </message>
    <message>
        <source>There is no element or input that a prompt could name. Add it, or leave out the @.</source>
        <translation>Нет элемента или исходника, который можно назвать в промпте. Добавьте его или уберите @.</translation>
    </message>
    <message>
        <source>There are %1. Name one of them, or add what is missing.</source>
        <translation>Есть %1. Назовите один из них или добавьте недостающее.</translation>
    </message>
</context>
<context>
    <name>CleanMedia</name>
    <message>
        <source>It is damaged, or not whole. Open it in another program and save it anew.</source>
        <translation>Файл повреждён или неполон. Откройте его в другой программе и сохраните заново.</translation>
    </message>
    <message>
        <source>It is a kind of file (%1) that cannot be freed of where and by whom it was made. Save it as PNG, JPEG, WebP, MP4, WebM, WAV or MP3.</source>
        <translation>Из файла такого вида (%1) нельзя убрать сведения о том, где и кем он сделан. Сохраните его как PNG, JPEG, WebP, MP4, WebM, WAV или MP3.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1, at its end</source>
        <translation>%1, в конце</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>DesktopAction</name>
    <message>
        <source>There is no scene to generate.</source>
        <translation>Нет сцен, которые нужно создать.</translation>
    </message>
    <message>
        <source>Generate all</source>
        <translation>Создать все</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Повтор произойдёт сам.</translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation>
            <numerusform>Повтор через %n секунду.</numerusform>
            <numerusform>Повтор через %n секунды.</numerusform>
            <numerusform>Повтор через %n секунд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n minute(s).</source>
        <translation>
            <numerusform>Повтор через %n минуту.</numerusform>
            <numerusform>Повтор через %n минуты.</numerusform>
            <numerusform>Повтор через %n минут.</numerusform>
        </translation>
    </message>
    <message>
        <source>It may have been charged. Look it up in Generations before you submit it again.</source>
        <translation>Возможно, деньги списаны. Проверьте в Generations, прежде чем отправлять снова.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached.</source>
        <translation>Сервис недоступен.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the network.</source>
        <translation>Ничего не отправлено. Проверьте сеть.</translation>
    </message>
    <message>
        <source>The service is down.</source>
        <translation>Сервис не работает.</translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation>Сервис занят.</translation>
    </message>
    <message>
        <source>Token refused.</source>
        <translation>Токен отклонён.</translation>
    </message>
    <message>
        <source>Sign in with a token that is valid.</source>
        <translation>Войдите с действующим токеном.</translation>
    </message>
    <message>
        <source>The balance is empty.</source>
        <translation>Баланс пуст.</translation>
    </message>
    <message>
        <source>Top up your account; nothing is lost.</source>
        <translation>Пополните счёт; ничего не потеряно.</translation>
    </message>
    <message>
        <source>The content policy refused the prompt.</source>
        <translation>Промпт отклонён правилами сервиса.</translation>
    </message>
    <message>
        <source>Change the prompt.</source>
        <translation>Измените промпт.</translation>
    </message>
    <message>
        <source>The service no longer knows this request.</source>
        <translation>Сервис больше не знает этого запроса.</translation>
    </message>
    <message>
        <source>It may have expired. Look in Generations.</source>
        <translation>Возможно, его срок истёк. Посмотрите в Generations.</translation>
    </message>
    <message>
        <source>The service&apos;s address knows nothing of this request.</source>
        <translation>По этому адресу сервис ничего не знает о запросе.</translation>
    </message>
    <message>
        <source>It may be renewed just now, or the request has expired. Look in Generations.</source>
        <translation>Возможно, он сейчас обновляется или срок запроса истёк. Посмотрите в Generations.</translation>
    </message>
    <message>
        <source>The service has nothing at this address.</source>
        <translation>По этому адресу у сервиса ничего нет.</translation>
    </message>
    <message>
        <source>Nothing is made there. Check the service&apos;s address and the model.</source>
        <translation>Там ничего не создаётся. Проверьте адрес сервиса и модель.</translation>
    </message>
    <message>
        <source>This request belongs to another account.</source>
        <translation>Этот запрос принадлежит другому аккаунту.</translation>
    </message>
    <message>
        <source>Sign in with the account that made it.</source>
        <translation>Войдите с аккаунтом, который его создал.</translation>
    </message>
    <message>
        <source>The sandbox needs ffmpeg.</source>
        <translation>Песочнице нужен ffmpeg.</translation>
    </message>
    <message>
        <source>Install it (on Debian: sudo apt install ffmpeg) and try again.</source>
        <translation>Установите его (в Debian: sudo apt install ffmpeg) и попробуйте снова.</translation>
    </message>
    <message>
        <source>The service could not make this clip.</source>
        <translation>Сервис не смог сделать этот клип.</translation>
    </message>
    <message>
        <source>Try again, or change the prompt.</source>
        <translation>Попробуйте снова или измените промпт.</translation>
    </message>
    <message>
        <source>The service answered in a way that isn&apos;t known here.</source>
        <translation>Сервис ответил непонятным здесь образом.</translation>
    </message>
    <message>
        <source>This address is not safe for the token.</source>
        <translation>Этот адрес небезопасен для токена.</translation>
    </message>
    <message>
        <source>Nothing was sent. Use an https address.</source>
        <translation>Ничего не отправлено. Нужен адрес https.</translation>
    </message>
    <message>
        <source>The video is on a host that isn&apos;t the service&apos;s.</source>
        <translation>Видео лежит на хосте, который не принадлежит сервису.</translation>
    </message>
    <message>
        <source>It was not downloaded. Look in Generations.</source>
        <translation>Оно не загружено. Посмотрите в Generations.</translation>
    </message>
    <message>
        <source>The file is larger than 2 GiB.</source>
        <translation>Файл больше 2 ГиБ.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск заполнен.</translation>
    </message>
    <message>
        <source>Free some space, then try again. The clip is safe at the service for now.</source>
        <translation>Освободите место и попробуйте снова. Клип пока хранится у сервиса.</translation>
    </message>
    <message>
        <source>This place can&apos;t be written to.</source>
        <translation>Сюда нельзя записать.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Выберите другую папку.</translation>
    </message>
    <message>
        <source>Another program holds the list of jobs.</source>
        <translation>Список заданий занят другой программой.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Файл не читается.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Файл повреждён.</translation>
    </message>
    <message>
        <source>A newer Rushes wrote this file.</source>
        <translation>Этот файл записан более новой версией Rushes.</translation>
    </message>
    <message>
        <source>Update Rushes to open it. It was left as it is.</source>
        <translation>Обновите Rushes, чтобы открыть его. Файл оставлен как есть.</translation>
    </message>
    <message>
        <source>A program that is needed isn&apos;t installed.</source>
        <translation>Нужная программа не установлена.</translation>
    </message>
    <message>
        <source>Install it, then try again.</source>
        <translation>Установите её и попробуйте снова.</translation>
    </message>
    <message>
        <source>The price has changed.</source>
        <translation>Цена изменилась.</translation>
    </message>
    <message>
        <source>A cap is in the way.</source>
        <translation>Мешает лимит.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Something went wrong inside Rushes.</source>
        <translation>Что-то сломалось внутри Rushes.</translation>
    </message>
    <message>
        <source>Your project is safe. Please report this.</source>
        <translation>Ваш проект цел. Пожалуйста, сообщите об этом.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
    <message>
        <source>Top up…</source>
        <translation>Пополнить…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Open Generations</source>
        <translation>Открыть Generations</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Попробуйте позже.</translation>
    </message>
    <message>
        <source>This request can&apos;t be read.</source>
        <translation>Этот запрос не читается.</translation>
    </message>
    <message>
        <source>This is too large for a request.</source>
        <translation>Для запроса это слишком много.</translation>
    </message>
    <message>
        <source>Nothing was changed. (%1)</source>
        <translation>Ничего не изменено. (%1)</translation>
    </message>
    <message>
        <source>Rushes is open already.</source>
        <translation>Rushes уже открыт.</translation>
    </message>
    <message>
        <source>Its window does not answer. Close it, then start Rushes again. Nothing is lost.</source>
        <translation>Его окно не отвечает. Закройте его и запустите Rushes снова. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>The list of jobs and takes can&apos;t be written.</source>
        <translation>В список заданий и дублей нельзя записать.</translation>
    </message>
    <message>
        <source>It is shown as it was.</source>
        <translation>Он показан таким, каким был.</translation>
    </message>
    <message>
        <source>Close what else uses it, or make its folder writable, then start Rushes again.</source>
        <translation>Закройте то, что ещё его использует, или разрешите запись в его папку, затем запустите Rushes снова.</translation>
    </message>
    <message>
        <source>The list of jobs and takes is damaged.</source>
        <translation>Список заданий и дублей повреждён.</translation>
    </message>
    <message>
        <source>What can be read of it is shown.</source>
        <translation>Показано то, что удалось прочитать.</translation>
    </message>
    <message>
        <source>Start a new list</source>
        <translation>Начать новый список</translation>
    </message>
    <message>
        <source>Free some space, then start Rushes again.</source>
        <translation>Освободите место и запустите Rushes снова.</translation>
    </message>
    <message>
        <source>The list of jobs and takes can&apos;t be opened.</source>
        <translation>Список заданий и дублей не открывается.</translation>
    </message>
    <message>
        <source>Close what else uses it, then start Rushes again.</source>
        <translation>Закройте то, что ещё его использует, и запустите Rushes снова.</translation>
    </message>
    <message>
        <source>The queue rests: nothing is sent, and nothing more is lost.</source>
        <translation>Очередь стоит: ничего не отправляется, и больше ничего не теряется.</translation>
    </message>
    <message>
        <source>A copy is at %1.</source>
        <translation>Копия здесь: %1.</translation>
    </message>
    <message>
        <source>Another Rushes is at work with this list.</source>
        <translation>С этим списком работает другой Rushes.</translation>
    </message>
    <message>
        <source>Let it or its render finish, or stop it, then try again. Nothing was changed.</source>
        <translation>Дайте ему или его render закончить или остановите его, затем попробуйте снова. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The settings were refused.</source>
        <translation>Настройки отклонены.</translation>
    </message>
    <message>
        <source>Change what is named.</source>
        <translation>Измените то, что названо.</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Ответа не было.</translation>
    </message>
    <message>
        <source>A web page came instead of the service&apos;s answer.</source>
        <translation>Вместо ответа сервиса пришла веб-страница.</translation>
    </message>
    <message>
        <source>A network&apos;s login page may be in the way: open a browser and sign in to the network.</source>
        <translation>Возможно, мешает страница входа в сеть: откройте браузер и войдите в сеть.</translation>
    </message>
    <message>
        <source>The connection is not safe.</source>
        <translation>Соединение небезопасно.</translation>
    </message>
    <message>
        <source>Nothing was sent: the service&apos;s certificate is not accepted.</source>
        <translation>Ничего не отправлено: сертификат сервиса не принят.</translation>
    </message>
    <message>
        <source>The proxy lets nothing through.</source>
        <translation>Прокси ничего не пропускает.</translation>
    </message>
    <message>
        <source>The file did not arrive whole.</source>
        <translation>Файл пришёл не целиком.</translation>
    </message>
    <message>
        <source>It was not downloaded, and is kept at the service. Allow this host, or look in Generations.</source>
        <translation>Он не загружен и хранится у сервиса. Разрешите этот хост или посмотрите в Generations.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Файл слишком велик.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The spending limits can’t be read, so nothing is spent.</source>
        <translation>Лимиты расходов не читаются, поэтому ничего не тратится.</translation>
    </message>
    <message>
        <source>Set them again in Preferences, or mend the settings file.</source>
        <translation>Задайте их снова в Настройках или исправьте файл настроек.</translation>
    </message>
    <message>
        <source>Try again at %1.</source>
        <translation>Попробуйте снова в %1.</translation>
    </message>
    <message>
        <source>The file is not at its address.</source>
        <translation>Файла нет по его адресу.</translation>
    </message>
    <message>
        <source>The address may have expired; the service is asked for a new one.</source>
        <translation>Срок адреса мог истечь; у сервиса запрашивается новый.</translation>
    </message>
    <message>
        <source>The job goes on there. Check the network.</source>
        <translation>Задание продолжается там. Проверьте сеть.</translation>
    </message>
    <message>
        <source>The clip is made, and the service names no video.</source>
        <translation>Клип сделан, а видео сервис не назвал.</translation>
    </message>
    <message>
        <source>It is paid, and was not fetched. Ask again later, or look in Generations.</source>
        <translation>Он оплачен и не загружен. Спросите ещё раз позже или посмотрите в Generations.</translation>
    </message>
    <message>
        <source>No request was imported.</source>
        <translation>Ни один запрос не импортирован.</translation>
    </message>
    <message>
        <source>Sent, but no answer came that says what became of it.</source>
        <translation>Отправлено, но ответа о том, чем это кончилось, не было.</translation>
    </message>
    <message>
        <source>Check that it is there and can be opened.</source>
        <translation>Проверьте, что файл на месте и открывается.</translation>
    </message>
    <message>
        <source>The file did not come as it should.</source>
        <translation>Файл пришёл не таким, как должен.</translation>
    </message>
    <message>
        <source>A web page came instead of the file.</source>
        <translation>Вместо файла пришла веб-страница.</translation>
    </message>
    <message>
        <source>The file&apos;s server does not give it now.</source>
        <translation>Сервер сейчас не отдаёт файл.</translation>
    </message>
    <message>
        <source>The file&apos;s server is busy.</source>
        <translation>Сервер файла занят.</translation>
    </message>
    <message>
        <source>The file&apos;s server can&apos;t be reached.</source>
        <translation>Сервер файла недоступен.</translation>
    </message>
    <message>
        <source>The clip is made. Check the network.</source>
        <translation>Клип готов. Проверьте сеть.</translation>
    </message>
    <message>
        <source>The certificate is not accepted.</source>
        <translation>Сертификат не принят.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose a smaller one.</source>
        <translation>Он не изменён. Выберите файл поменьше.</translation>
    </message>
    <message>
        <source>It was left as it is. Use a copy of it, if there is one.</source>
        <translation>Он не изменён. Возьмите его копию, если она есть.</translation>
    </message>
    <message>
        <source>Nothing was queued. Look at the price, then try again.</source>
        <translation>В очередь ничего не добавлено. Посмотрите цену и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Nothing was queued. Try again and agree to it, or change the caps in Preferences.</source>
        <translation>В очередь ничего не добавлено. Попробуйте ещё раз и согласитесь или измените лимиты в настройках.</translation>
    </message>
    <message>
        <source>Nothing was charged. Queue it again if it is still wanted.</source>
        <translation>Ничего не списано. Добавьте его в очередь снова, если он ещё нужен.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Его больше нет.</translation>
    </message>
    <message>
        <source>It was removed meanwhile, maybe by another Rushes. Look again.</source>
        <translation>Его тем временем убрали, возможно, в другом окне Rushes. Посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>The address may have expired. Look in Generations.</source>
        <translation>Возможно, срок адреса истёк. Посмотрите в Generations.</translation>
    </message>
    <message>
        <source>The file&apos;s address is not https.</source>
        <translation>Адрес файла — не https.</translation>
    </message>
    <message>
        <source>It was not fetched from there. Look in Generations.</source>
        <translation>Оттуда он не загружен. Посмотрите в Generations.</translation>
    </message>
    <message>
        <source>It was cancelled at the service, not from here.</source>
        <translation>Задание отменено на стороне сервиса, не отсюда.</translation>
    </message>
    <message>
        <source>The service reports a cost of %1.</source>
        <translation>Сервис сообщает о стоимости %1.</translation>
    </message>
    <message>
        <source>The service reports no cost. Look in Generations whether it was charged.</source>
        <translation>Сервис не сообщает стоимость. Посмотрите в Generations, были ли списаны деньги.</translation>
    </message>
    <message>
        <source>The service does not say what became of this job.</source>
        <translation>Сервис не говорит, что стало с этим заданием.</translation>
    </message>
    <message>
        <source>It may have been charged. Ask again later, or look in Generations.</source>
        <translation>Возможно, деньги списаны. Спросите ещё раз позже или посмотрите в Generations.</translation>
    </message>
    <message>
        <source>It is damaged. Check it, or copy it again.</source>
        <translation>Он повреждён. Проверьте его или скопируйте заново.</translation>
    </message>
    <message>
        <source>The problem is here: %1.</source>
        <translation>Ошибка здесь: %1.</translation>
    </message>
    <message>
        <source>Nothing in it is a request. Check what was chosen or copied.</source>
        <translation>Запроса в нём нет. Проверьте, что выбрано или скопировано.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check what was chosen or copied.</source>
        <translation>Ничего не изменено. Проверьте, что выбрано или скопировано.</translation>
    </message>
    <message>
        <source>The file&apos;s address is none that can be fetched.</source>
        <translation>По такому адресу файл загрузить нельзя.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the proxy and its password in the Preferences or in the environment, or name this host in NO_PROXY.</source>
        <translation>Ничего не отправлено. Проверьте прокси и его пароль в настройках или в окружении либо укажите этот хост в NO_PROXY.</translation>
    </message>
    <message>
        <source>Check the proxy and its password in the Preferences or in the environment, or name this host in NO_PROXY.</source>
        <translation>Проверьте прокси и его пароль в настройках или в окружении либо укажите этот хост в NO_PROXY.</translation>
    </message>
    <message>
        <source>What was made can&apos;t be kept as a take.</source>
        <translation>Результат нельзя сохранить как дубль.</translation>
    </message>
</context>
<context>
    <name>ExportPlan</name>
    <message>
        <source>slates</source>
        <translation>заставки</translation>
    </message>
    <message>
        <source>a cut between two key frames</source>
        <translation>склейка между ключевыми кадрами</translation>
    </message>
    <message>
        <source>another picture size</source>
        <translation>другой размер изображения</translation>
    </message>
    <message>
        <source>another frame rate</source>
        <translation>другая частота кадров</translation>
    </message>
    <message>
        <source>another codec or colour</source>
        <translation>другой кодек или цвет</translation>
    </message>
    <message>
        <source>All %1 s are copied as they are.</source>
        <translation>Все %1 с копируются как есть.</translation>
    </message>
    <message>
        <source>All %1 s are encoded: %2.</source>
        <translation>Все %1 с кодируются: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 s are copied as they are. %3 s are encoded: %4.</source>
        <translation>%1 из %2 с копируются как есть. %3 с кодируются: %4.</translation>
    </message>
    <message>
        <source>No scene has a take yet: there is nothing to export. Generate one first.</source>
        <translation>Ни у одной сцены ещё нет дубля: экспортировать нечего. Сначала создайте его.</translation>
    </message>
    <message>
        <source>The take of “%1” is not where it was: %2. Put its file back, or choose another take.</source>
        <translation>Дубля «%1» нет на прежнем месте: %2. Верните файл или выберите другой дубль.</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Отменено. Ничего не записано.</translation>
    </message>
    <message>
        <source>The disk is full: %1. Make room or choose another place. Nothing was left half-written.</source>
        <translation>Диск заполнен: %1. Освободите место или выберите другое. Ничего не осталось недописанным.</translation>
    </message>
    <message>
        <source>This can&apos;t be written: %1. Choose another place.</source>
        <translation>Это нельзя записать: %1. Выберите другое место.</translation>
    </message>
    <message>
        <source>This can&apos;t be read: %1. It may have been moved or deleted.</source>
        <translation>Это не читается: %1. Возможно, файл перемещён или удалён.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Файл повреждён: %1.</translation>
    </message>
    <message>
        <source>A newer Rushes wrote this file. Update Rushes to open it.</source>
        <translation>Этот файл записан более новой версией Rushes. Обновите Rushes, чтобы открыть его.</translation>
    </message>
    <message>
        <source>%1 is missing. Install the package ffmpeg and try again.</source>
        <translation>%1 не найден. Установите пакет ffmpeg и попробуйте снова.</translation>
    </message>
    <message>
        <source>The film could not be exported. Try again.</source>
        <translation>Не удалось экспортировать фильм. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The film could not be exported. Try again. (%1)</source>
        <translation>Не удалось экспортировать фильм. Попробуйте ещё раз. (%1)</translation>
    </message>
</context>
<context>
    <name>FilmForm</name>
    <message>
        <source>No scene has a take yet: there is nothing to export. Generate one first.</source>
        <translation>Ни у одной сцены ещё нет дубля: экспортировать нечего. Сначала создайте его.</translation>
    </message>
    <message>
        <source>Nobody speaks in this film: there are no subtitles.</source>
        <translation>В этом фильме никто не говорит: субтитров нет.</translation>
    </message>
    <message>
        <source>An MLT file can&apos;t name “%1”: its name has signs that XML has no place for. Rename the take&apos;s file in the library (F2), then export again.</source>
        <translation>Файл MLT не может назвать «%1»: в имени есть знаки, недопустимые в XML. Переименуйте файл дубля в библиотеке (F2) и экспортируйте снова.</translation>
    </message>
</context>
<context>
    <name>FilmTrack</name>
    <message>
        <source>%1 · no take yet</source>
        <translation>%1 · дубля ещё нет</translation>
    </message>
    <message>
        <source>take %1, %2</source>
        <translation>дубль %1, %2</translation>
    </message>
    <message>
        <source>take %1, %2 of %3</source>
        <translation>дубль %1, %2 из %3</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>%1 take %2</source>
        <translation>%1 дубль %2</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Сцена</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>%1 is not a regular file</source>
        <translation>%1 — не обычный файл</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>Сцена %1</translation>
    </message>
</context>
<context>
    <name>InputCheck</name>
    <message>
        <source>a picture</source>
        <translation>картинка</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>видео</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>звук</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>It has %1 MB; the model takes less than %2 MB. Make it smaller.</source>
        <translation>Размер — %1 МБ; модель принимает меньше %2 МБ. Уменьшите файл.</translation>
    </message>
    <message>
        <source>It has %1 MB; the model takes more than %2 MB.</source>
        <translation>Размер — %1 МБ; модель принимает больше %2 МБ.</translation>
    </message>
    <message>
        <source>It is too wide for its height: at most %1 times as wide as high. Crop it.</source>
        <translation>Слишком широко: отношение ширины к высоте должно быть не больше %1. Обрежьте.</translation>
    </message>
    <message>
        <source>It is too narrow for its height: at least %1 times as wide as high. Crop it.</source>
        <translation>Слишком узко: отношение ширины к высоте должно быть не меньше %1. Обрежьте.</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>в ширину</translation>
    </message>
    <message>
        <source>high</source>
        <translation>в высоту</translation>
    </message>
    <message>
        <source>It is %1 px %2; the model takes at most %3 px. Make it smaller.</source>
        <translation>Здесь %1 пикс. %2; модель принимает не больше %3 пикс. Уменьшите.</translation>
    </message>
    <message>
        <source>It is %1 px %2; the model takes more than %3 px. Choose a larger one.</source>
        <translation>Здесь %1 пикс. %2; модель принимает больше %3 пикс. Выберите файл крупнее.</translation>
    </message>
    <message>
        <source>It has %1 megapixels; the model takes at most %2. Make it smaller.</source>
        <translation>Мегапикселей: %1; модель принимает не больше %2. Уменьшите.</translation>
    </message>
    <message>
        <source>It lasts %1 s; the model takes at most %2 s. Trim it.</source>
        <translation>Длится %1 с; модель принимает не больше %2 с. Подрежьте.</translation>
    </message>
    <message>
        <source>It lasts %1 s; the model takes at least %2 s. Choose a longer one.</source>
        <translation>Длится %1 с; модель принимает не меньше %2 с. Выберите файл длиннее.</translation>
    </message>
    <message>
        <source>Its %1 is %2; the model asks for %3 %4.</source>
        <translation>Значение %1 — %2; модели нужно %3 %4.</translation>
    </message>
    <message>
        <source>This is %1; the model takes %2 here.</source>
        <translation>Это %1; модели здесь нужно другое: %2.</translation>
    </message>
</context>
<context>
    <name>InputFolder</name>
    <message>
        <source>It is too large, and cannot be made smaller. Make it smaller in another program.</source>
        <translation>Файл слишком велик, и уменьшить его здесь нельзя. Уменьшите его в другой программе.</translation>
    </message>
    <message>
        <source>Made smaller, as a request takes 6 MiB a picture: %1×%2.</source>
        <translation>Уменьшено, так как запрос принимает 6 МиБ на картинку: %1×%2.</translation>
    </message>
    <message>
        <source>It is no picture, video or sound.</source>
        <translation>Это не картинка, не видео и не звук.</translation>
    </message>
    <message>
        <source>It is missing or cannot be read.</source>
        <translation>Файла нет, или его нельзя прочитать.</translation>
    </message>
    <message>
        <source>It is larger than any model takes.</source>
        <translation>Файл больше, чем принимает любая модель.</translation>
    </message>
    <message>
        <source>It is empty or cannot be read whole.</source>
        <translation>Файл пуст, или его нельзя прочитать целиком.</translation>
    </message>
    <message>
        <source>Made smaller, as a request takes 32 megapixels a picture: %1×%2.</source>
        <translation>Уменьшено: запрос принимает не больше 32 мегапикселей на картинку: %1×%2.</translation>
    </message>
</context>
<context>
    <name>InputSources</name>
    <message>
        <source>It is no picture, video or sound.</source>
        <translation>Это не картинка, не видео и не звук.</translation>
    </message>
    <message>
        <source>The file “%1” is missing or cannot be read. Choose it again.</source>
        <translation>Файла «%1» нет, или он не читается. Выберите его снова.</translation>
    </message>
</context>
<context>
    <name>JobQueue</name>
    <message>
        <source>This job is no longer in the queue.</source>
        <translation>Этого задания больше нет в очереди.</translation>
    </message>
    <message>
        <source>“%1” waits no more: it is over.</source>
        <translation>«%1» больше не ждёт: оно завершено.</translation>
    </message>
    <message>
        <source>“%1” has started: it goes on as it was queued.</source>
        <translation>«%1» начато: оно идёт так, как было поставлено.</translation>
    </message>
    <message>
        <source>The outcome of this job is known.</source>
        <translation>Исход этого задания известен.</translation>
    </message>
    <message>
        <source>Running: it can&apos;t be cancelled and will be charged.</source>
        <translation>Выполняется: отменить нельзя, деньги будут списаны.</translation>
    </message>
    <message>
        <source>This job has run: its video is on the way.</source>
        <translation>Это задание выполнено: видео в пути.</translation>
    </message>
    <message>
        <source>This job is over.</source>
        <translation>Это задание завершено.</translation>
    </message>
    <message>
        <source>This job is at the service.</source>
        <translation>Это задание у сервиса.</translation>
    </message>
    <message>
        <source>A request id has letters, digits, - and _ only.</source>
        <translation>Номер запроса состоит только из букв, цифр, - и _.</translation>
    </message>
    <message>
        <source>Another job has this request id.</source>
        <translation>У другого задания этот номер запроса.</translation>
    </message>
    <message>
        <source>Another request id is being checked.</source>
        <translation>Проверяется другой номер запроса.</translation>
    </message>
    <message>
        <source>A request id is being checked.</source>
        <translation>Номер запроса проверяется.</translation>
    </message>
    <message>
        <source>There is no request to ask after.</source>
        <translation>Нет запроса, о котором можно спросить.</translation>
    </message>
    <message>
        <source>This job is not downloading.</source>
        <translation>Это задание не загружается.</translation>
    </message>
    <message>
        <source>The service names no video.</source>
        <translation>Сервис не назвал видео.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>Waiting</source>
        <translation>Ждёт</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>At the service: %1</source>
        <translation>У сервиса: %1</translation>
    </message>
    <message>
        <source>Queued · position %1</source>
        <translation>В очереди · место %1</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Загружается</translation>
    </message>
    <message>
        <source>Downloading · %1 of %2 MB</source>
        <translation>Загружается · %1 из %2 МБ</translation>
    </message>
    <message>
        <source>Downloading · %1 MB</source>
        <translation>Загружается · %1 МБ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Unknown: may have been charged</source>
        <translation>Неизвестно: деньги могли быть списаны</translation>
    </message>
    <message>
        <source>Waiting · refused, sent again at %1</source>
        <translation>Ждёт · отказано, повтор в %1</translation>
    </message>
    <message>
        <source>Running · the cancel came too late</source>
        <translation>Выполняется · отмена опоздала</translation>
    </message>
    <message>
        <source>Cancelled · the service has not confirmed it</source>
        <translation>Отменено · сервис этого не подтвердил</translation>
    </message>
    <message>
        <source>Done, not fetched</source>
        <translation>Готово, не загружено</translation>
    </message>
    <message>
        <source>another scene</source>
        <translation>другой сцены</translation>
    </message>
    <message>
        <source>Waits for “%1”</source>
        <translation>Ждёт «%1»</translation>
    </message>
    <message>
        <source>Cancelled at the service</source>
        <translation>Отменено на сервисе</translation>
    </message>
    <message>
        <source>What became of it is not known</source>
        <translation>Что с ним стало, неизвестно</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>a language in Cyrillic letters</source>
        <translation>язык на кириллице</translation>
    </message>
    <message>
        <source>a language in Arabic letters</source>
        <translation>язык на арабице</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>иврит</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>тайский</translation>
    </message>
    <message>
        <source>Hindi or another language in Devanagari letters</source>
        <translation>хинди или другой язык на деванагари</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>греческий</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>бенгальский</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>тамильский</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>телугу</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>гуджарати</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>панджаби</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>армянский</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>грузинский</translation>
    </message>
    <message>
        <source>a language in Ethiopic letters</source>
        <translation>язык эфиопского письма</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>кхмерский</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>лаосский</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>бирманский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>немецкий</translation>
    </message>
    <message>
        <source>French</source>
        <translation>французский</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>итальянский</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>португальский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>украинский</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>арабский</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>хинди</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>урду</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>вьетнамский</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>индонезийский</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>нидерландский</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>шведский</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>датский</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>норвежский</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>финский</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>польский</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>чешский</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>венгерский</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>румынский</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>турецкий</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>персидский</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>латынь</translation>
    </message>
    <message>
        <source>Danish or Norwegian</source>
        <translation>датский или норвежский</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>LocalInput</name>
    <message>
        <source>The file “%1” is missing or cannot be read. Choose it again.</source>
        <translation>Файла «%1» нет, или он не читается. Выберите его снова.</translation>
    </message>
    <message>
        <source>“%1” is no picture, video or sound.</source>
        <translation>«%1» — не изображение, не видео и не звук.</translation>
    </message>
    <message>
        <source>“%1” has %2 MiB; a file that travels inside the request has at most %3 MiB. Make it smaller, or give a public address.</source>
        <translation>В «%1» %2 МиБ; файл внутри запроса — не больше %3 МиБ. Уменьшите его или дайте общедоступный адрес.</translation>
    </message>
    <message>
        <source>“%1” is empty or cannot be read whole.</source>
        <translation>«%1» пуст или не читается целиком.</translation>
    </message>
    <message>
        <source>“%1” is neither a public address nor a file.</source>
        <translation>«%1» — ни общедоступный адрес, ни файл.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
</context>
<context>
    <name>ModelChange</name>
    <message>
        <source>start image</source>
        <translation>начальное изображение</translation>
    </message>
    <message>
        <source>end image</source>
        <translation>конечное изображение</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>маска</translation>
    </message>
    <message>
        <source>video</source>
        <translation>видео</translation>
    </message>
    <message>
        <source>sound file</source>
        <translation>звуковой файл</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s)</source>
        <translation>
            <numerusform>%n образец</numerusform>
            <numerusform>%n образца</numerusform>
            <numerusform>%n образцов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>aspect ratio</source>
        <translation>формат кадра</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>разрешение</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>звук</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>негативный промпт</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>зерно</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n элемент</numerusform>
            <numerusform>%n элемента</numerusform>
            <numerusform>%n элементов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyframe(s)</source>
        <translation>
            <numerusform>%n ключевой кадр</numerusform>
            <numerusform>%n ключевых кадра</numerusform>
            <numerusform>%n ключевых кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>ModelText</name>
    <message>
        <source>text to video</source>
        <translation>текст в видео</translation>
    </message>
    <message>
        <source>image to video</source>
        <translation>картинка в видео</translation>
    </message>
    <message>
        <source>reference to video</source>
        <translation>образец в видео</translation>
    </message>
    <message>
        <source>video to video</source>
        <translation>видео в видео</translation>
    </message>
    <message>
        <source>audio to video</source>
        <translation>звук в видео</translation>
    </message>
    <message>
        <source>reference to image</source>
        <translation>образец в картинку</translation>
    </message>
    <message>
        <source>keyframes to video</source>
        <translation>ключевые кадры в видео</translation>
    </message>
    <message>
        <source>first last frame to video</source>
        <translation>первый и последний кадр в видео</translation>
    </message>
    <message>
        <source>text to image</source>
        <translation>текст в картинку</translation>
    </message>
    <message>
        <source>image to image</source>
        <translation>картинка в картинку</translation>
    </message>
    <message>
        <source>text to audio</source>
        <translation>текст в звук</translation>
    </message>
    <message>
        <source>music generation</source>
        <translation>музыка</translation>
    </message>
    <message>
        <source>audio inpaint</source>
        <translation>звук, правка части</translation>
    </message>
    <message>
        <source>audio outpaint</source>
        <translation>звук, продолжение</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>правка</translation>
    </message>
    <message>
        <source>edit video</source>
        <translation>правка видео</translation>
    </message>
    <message>
        <source>video edit</source>
        <translation>правка видео</translation>
    </message>
    <message>
        <source>extend</source>
        <translation>продление</translation>
    </message>
    <message>
        <source>extend video</source>
        <translation>продление видео</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>переход</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>still</source>
        <translation>кадр</translation>
    </message>
    <message>
        <source>varies</source>
        <comment>length of a clip</comment>
        <translation>разная</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>цена неизвестна</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 за секунду</translation>
    </message>
    <message>
        <source>silent %1</source>
        <translation>без звука %1</translation>
    </message>
    <message>
        <source>%1 an image</source>
        <translation>%1 за картинку</translation>
    </message>
    <message>
        <source>%1 a file</source>
        <translation>%1 за файл</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>start image</source>
        <translation>начальное изображение</translation>
    </message>
    <message>
        <source>end image</source>
        <translation>конечное изображение</translation>
    </message>
    <message>
        <source>references</source>
        <translation>образцы</translation>
    </message>
    <message>
        <source>video</source>
        <translation>видео</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>звук</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>маска</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>элементы</translation>
    </message>
    <message>
        <source>keyframes</source>
        <translation>ключевые кадры</translation>
    </message>
    <message>
        <source>image</source>
        <translation>картинка</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>%1 · take %2</source>
        <translation>%1 · дубль %2</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Say what the scene is</source>
        <translation>Опишите сцену</translation>
    </message>
    <message>
        <source>Say what is heard</source>
        <translation>Опишите, что слышно</translation>
    </message>
    <message>
        <source>Say what is seen</source>
        <translation>Опишите, что видно</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Выберите модель</translation>
    </message>
    <message>
        <source>Look at the negative prompt</source>
        <translation>Проверьте негативный промпт</translation>
    </message>
    <message>
        <source>Set the duration</source>
        <translation>Задайте длительность</translation>
    </message>
    <message>
        <source>Choose the aspect</source>
        <translation>Выберите формат кадра</translation>
    </message>
    <message>
        <source>Set the CFG scale</source>
        <translation>Задайте CFG</translation>
    </message>
    <message>
        <source>Set the sound</source>
        <translation>Настройте звук</translation>
    </message>
    <message>
        <source>Look at the shots</source>
        <translation>Просмотреть кадры</translation>
    </message>
    <message>
        <source>Say what shot %1 shows</source>
        <translation>Описать, что видно в кадре %1</translation>
    </message>
    <message>
        <source>Set shot %1&apos;s length</source>
        <translation>Задать длину кадра %1</translation>
    </message>
    <message>
        <source>Choose the kind of shots</source>
        <translation>Выбрать вид кадров</translation>
    </message>
    <message>
        <source>Choose the resolution</source>
        <translation>Выбрать разрешение</translation>
    </message>
    <message>
        <source>Set the seed</source>
        <translation>Задать зерно</translation>
    </message>
    <message>
        <source>Look at the inputs</source>
        <translation>Просмотреть входы</translation>
    </message>
    <message>
        <source>Look at the elements</source>
        <translation>Просмотреть элементы</translation>
    </message>
    <message>
        <source>Look at the keyframes</source>
        <translation>Просмотреть ключевые кадры</translation>
    </message>
    <message>
        <source>Look at the settings</source>
        <translation>Просмотреть настройки</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>Выбрать сервис</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>Запустить %1</translation>
    </message>
</context>
<context>
    <name>OtherFile</name>
    <message>
        <source>a 3D model (%1)</source>
        <translation>3D-модель (%1)</translation>
    </message>
    <message>
        <source>an archive (%1)</source>
        <translation>архив (%1)</translation>
    </message>
    <message>
        <source>a picture of a kind that is not read here (%1)</source>
        <translation>картинка вида, который здесь не читается (%1)</translation>
    </message>
    <message>
        <source>a sound of a kind that is not read here (%1)</source>
        <translation>звук вида, который здесь не читается (%1)</translation>
    </message>
    <message>
        <source>a document (%1)</source>
        <translation>документ (%1)</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>текст</translation>
    </message>
</context>
<context>
    <name>PendingNotifications</name>
    <message>
        <source>No answer came: it may have been charged. Look it up before you submit it again.</source>
        <translation>Ответа не было: деньги могли быть списаны. Проверьте, прежде чем отправлять снова.</translation>
    </message>
    <message>
        <source>It failed, and the service gave no reason.</source>
        <translation>Не удалось, и сервис не назвал причины.</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>Готово: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) are ready</source>
        <translation>
            <numerusform>Готов %n дубль</numerusform>
            <numerusform>Готовы %n дубля</numerusform>
            <numerusform>Готово %n дублей</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” needs you</source>
        <translation>«%1» ждёт вас</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) need you</source>
        <translation>
            <numerusform>%n задание ждёт вас</numerusform>
            <numerusform>%n задания ждут вас</numerusform>
            <numerusform>%n заданий ждут вас</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is paused</source>
        <translation>Очередь остановлена</translation>
    </message>
    <message>
        <source>Show the take</source>
        <translation>Показать дубль</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Показать очередь</translation>
    </message>
</context>
<context>
    <name>PriceWords</name>
    <message>
        <source>%1 s × %2, with sound</source>
        <translation>%1 с × %2, со звуком</translation>
    </message>
    <message>
        <source>%1 s × %2, silent</source>
        <translation>%1 с × %2, без звука</translation>
    </message>
    <message>
        <source>%1 a second; the price is known afterwards</source>
        <translation>%1 за секунду; цена станет известна потом</translation>
    </message>
    <message>
        <source>%1 a second of the input; the price is known afterwards</source>
        <translation>%1 за секунду входа; цена станет известна потом</translation>
    </message>
    <message>
        <source>%1 s, from %2 a second</source>
        <translation>%1 с, от %2 за секунду</translation>
    </message>
    <message>
        <source>%1 s × %2</source>
        <translation>%1 с × %2</translation>
    </message>
    <message>
        <source>The service has not said what it costs.</source>
        <translation>Сервис не сообщил, сколько это стоит.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n картинка</numerusform>
            <numerusform>%n картинки</numerusform>
            <numerusform>%n картинок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Reckoned with: %1.</source>
        <translation>Учтено: %1.</translation>
    </message>
    <message>
        <source>“%1” first, %2.</source>
        <comment>a scene and its price</comment>
        <translation>Сначала «%1», %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) first, %1.</source>
        <comment>and their price</comment>
        <translation>
            <numerusform>Сначала %n сцена, %1.</numerusform>
            <numerusform>Сначала %n сцены, %1.</numerusform>
            <numerusform>Сначала %n сцен, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Scene 1</source>
        <translation>Сцена 1</translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message>
        <source>It is a folder.</source>
        <translation>Это папка.</translation>
    </message>
    <message>
        <source>It is no regular file.</source>
        <translation>Это не обычный файл.</translation>
    </message>
</context>
<context>
    <name>PublicAddress</name>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Адрес должен начинаться с https://.</translation>
    </message>
    <message>
        <source>This is no address of a file. It begins with https://.</source>
        <translation>Это не адрес файла. Такой адрес начинается с https://.</translation>
    </message>
    <message>
        <source>The address has a name or a password in it. Use a public one.</source>
        <translation>В адресе есть имя или пароль. Укажите общедоступный адрес.</translation>
    </message>
    <message>
        <source>“%1” is on this computer or in its own network: the service cannot fetch it. Choose the file itself.</source>
        <translation>«%1» находится на этом компьютере или в его сети: сервис не сможет его загрузить. Выберите сам файл.</translation>
    </message>
</context>
<context>
    <name>Purchases</name>
    <message>
        <source>The price has changed: it is %1 now. Nothing was queued.</source>
        <translation>Цена изменилась: теперь %1. В очередь ничего не поставлено.</translation>
    </message>
    <message>
        <source>Only a waiting job can be put back.</source>
        <translation>Вернуть можно только ожидающее задание.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Cancelling…</source>
        <translation>Отменяется…</translation>
    </message>
    <message>
        <source>Waiting for the service to answer.</source>
        <translation>Ждём ответа сервиса.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Takes it out of the queue. Nothing is charged.</source>
        <translation>Убирает из очереди. Ничего не списывается.</translation>
    </message>
    <message>
        <source>Cancel, free</source>
        <translation>Отменить, бесплатно</translation>
    </message>
    <message>
        <source>Cancels the job. It costs nothing.</source>
        <translation>Отменяет задание. Это ничего не стоит.</translation>
    </message>
    <message>
        <source>Can’t be cancelled</source>
        <translation>Отменить нельзя</translation>
    </message>
    <message>
        <source>Can’t be cancelled; %1</source>
        <translation>Отменить нельзя; %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Downloads the finished clip again. It is not charged again.</source>
        <translation>Загружает готовый клип ещё раз. Второй раз деньги не списываются.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Plays the take.</source>
        <translation>Показывает дубль.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить ещё раз</translation>
    </message>
    <message>
        <source>Asks the service after this request once more. Nothing is charged.</source>
        <translation>Спрашивает сервис об этом запросе ещё раз. Деньги не списываются.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Submits it again as a new job.</source>
        <translation>Отправляет ещё раз как новое задание.</translation>
    </message>
    <message>
        <source>Submits it again as a new job, %1.</source>
        <translation>Отправляет ещё раз как новое задание, %1.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Shows what the service said.</source>
        <translation>Показывает, что сказал сервис.</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Решить…</translation>
    </message>
    <message>
        <source>The request was sent and no answer came. Says what can be done.</source>
        <translation>Запрос отправлен, а ответа не было. Говорит, что можно сделать.</translation>
    </message>
    <message>
        <source>Waiting: cancel, free</source>
        <translation>Ожидает: отмена бесплатна</translation>
    </message>
    <message>
        <source>Submitting: it can be cancelled once it is queued</source>
        <translation>Отправляется: отменить можно будет в очереди</translation>
    </message>
    <message>
        <source>Running: it can’t be cancelled</source>
        <translation>Выполняется: отменить нельзя</translation>
    </message>
    <message>
        <source>Running: it can’t be cancelled and will be charged</source>
        <translation>Выполняется: отменить нельзя, деньги будут списаны</translation>
    </message>
    <message>
        <source>Finished: the clip is downloading</source>
        <translation>Завершено: клип загружается</translation>
    </message>
    <message>
        <source>Done: there is nothing to cancel</source>
        <translation>Готово: отменять нечего</translation>
    </message>
    <message>
        <source>Failed: there is nothing to cancel</source>
        <translation>Не удалось: отменять нечего</translation>
    </message>
    <message>
        <source>It is cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Unknown: resolve it first</source>
        <translation>Неизвестно: сначала выясните исход</translation>
    </message>
    <message>
        <source>Running · %1</source>
        <translation>Выполняется · %1</translation>
    </message>
    <message>
        <source>Running · %1, usually %2</source>
        <translation>Выполняется · %1, обычно %2</translation>
    </message>
    <message>
        <source>Running · %1 of about %2</source>
        <translation>Выполняется · %1 из примерно %2</translation>
    </message>
    <message>
        <source>Done · %1 · %2</source>
        <translation>Готово · %1 · %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Не удалось: %1</translation>
    </message>
    <message>
        <source>Unknown: no answer came</source>
        <translation>Неизвестно: ответа не было</translation>
    </message>
    <message>
        <source>The download stopped</source>
        <translation>Загрузка прервалась</translation>
    </message>
    <message>
        <source>The download stopped: %1</source>
        <translation>Загрузка прервалась: %1</translation>
    </message>
    <message>
        <source>%1 · trying again</source>
        <translation>%1 · пробуем снова</translation>
    </message>
    <message>
        <source>free</source>
        <translation>бесплатно</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>около %1</translation>
    </message>
    <message>
        <source>%1, estimated %2</source>
        <translation>%1, оценка %2</translation>
    </message>
    <message>
        <source>Estimate %1</source>
        <translation>Оценка %1</translation>
    </message>
    <message>
        <source>The service reports %1</source>
        <translation>Сервис сообщает: %1</translation>
    </message>
    <message>
        <source>The service has reported no cost</source>
        <translation>Сервис не сообщил стоимость</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Запрос %1</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n в работе</numerusform>
            <numerusform>%n в работе</numerusform>
            <numerusform>%n в работе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloading</source>
        <translation>
            <numerusform>%n загружается</numerusform>
            <numerusform>%n загружаются</numerusform>
            <numerusform>%n загружаются</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n ждёт</numerusform>
            <numerusform>%n ждут</numerusform>
            <numerusform>%n ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждёт</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Failed or cancelled</source>
        <translation>Неудавшиеся и отменённые</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестные</translation>
    </message>
    <message>
        <source>Queue again</source>
        <translation>Поставить снова</translation>
    </message>
    <message>
        <source>Again, %1</source>
        <translation>Ещё раз, %1</translation>
    </message>
    <message>
        <source>Asks the service where the finished clip is, and fetches it. Nothing is charged.</source>
        <translation>Спрашивает сервис, где готовый клип, и загружает его. Деньги не списываются.</translation>
    </message>
    <message>
        <source>%1 · %2 s · %3</source>
        <translation>%1 · %2 с · %3</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n неизвестно</numerusform>
            <numerusform>%n неизвестно</numerusform>
            <numerusform>%n неизвестно</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Shows the take.</source>
        <translation>Показывает дубль.</translation>
    </message>
    <message>
        <source>Done · %1</source>
        <translation>Готово · %1</translation>
    </message>
</context>
<context>
    <name>QueuePast</name>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>still waiting</source>
        <translation>ещё ждёт</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>ещё выполняется</translation>
    </message>
    <message>
        <source>still downloading</source>
        <translation>ещё загружается</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>ответа не было</translation>
    </message>
    <message>
        <source>made, not fetched</source>
        <translation>готово, не загружено</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>отправлено %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>ждало %1</translation>
    </message>
    <message>
        <source>ran %1</source>
        <translation>выполнялось %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how a job ended, and when</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a job, and what it did</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>цена неизвестна</translation>
    </message>
</context>
<context>
    <name>RenderOutput</name>
    <message>
        <source>%1 is a link that leads nowhere.</source>
        <translation>%1 — ссылка, которая никуда не ведёт.</translation>
    </message>
    <message>
        <source>%1 is no regular file: nothing is put in its place. Name another file, or - for stdout.</source>
        <translation>%1 — не обычный файл: на его место ничего не пишется. Назовите другой файл или - для stdout.</translation>
    </message>
    <message>
        <source>%1 is the project itself. Name another file for the take.</source>
        <translation>%1 — сам проект. Назовите для дубля другой файл.</translation>
    </message>
    <message>
        <source>The name is too long: %1</source>
        <translation>Слишком длинное имя: %1</translation>
    </message>
    <message>
        <source>%1 is read here, and is not written over. Name another file.</source>
        <translation>%1 здесь читается и не перезаписывается. Назовите другой файл.</translation>
    </message>
    <message>
        <source>%1 is a file of Rushes itself. Name another file.</source>
        <translation>%1 — файл самого Rushes. Назовите другой файл.</translation>
    </message>
    <message>
        <source>stdout is %1, which is not written over. Send it to another file.</source>
        <translation>Стандартный вывод — это %1, поверх него ничего не пишется. Направьте вывод в другой файл.</translation>
    </message>
    <message>
        <source>%1 is a folder of Rushes itself. Name another one.</source>
        <translation>%1 — папка самой программы Rushes. Укажите другую.</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>строка %1, столбец %2: %3</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>не хватает значения</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>слишком глубокая вложенность</translation>
    </message>
    <message>
        <source>the object is not closed</source>
        <translation>объект не закрыт</translation>
    </message>
    <message>
        <source>a comma or the end of the object is missing</source>
        <translation>не хватает запятой или конца объекта</translation>
    </message>
    <message>
        <source>a key in quotes is missing</source>
        <translation>не хватает ключа в кавычках</translation>
    </message>
    <message>
        <source>a colon is missing after “%1”</source>
        <translation>не хватает двоеточия после «%1»</translation>
    </message>
    <message>
        <source>the list is not closed</source>
        <translation>список не закрыт</translation>
    </message>
    <message>
        <source>a comma or the end of the list is missing</source>
        <translation>не хватает запятой или конца списка</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>это не число</translation>
    </message>
    <message>
        <source>text in quotes is missing</source>
        <translation>не хватает текста в кавычках</translation>
    </message>
    <message>
        <source>the request ends here, and more follows</source>
        <translation>запрос здесь кончается, а дальше есть ещё что-то</translation>
    </message>
    <message>
        <source>%1 (its quotes are curly: make them straight)</source>
        <translation>%1 (кавычки фигурные: сделайте их прямыми)</translation>
    </message>
    <message>
        <source>“%1” stands there twice: the last one was taken.</source>
        <translation>«%1» стоит дважды: взято последнее.</translation>
    </message>
    <message>
        <source>Curly quotes were read as straight ones.</source>
        <translation>Фигурные кавычки прочитаны как прямые.</translation>
    </message>
    <message>
        <source>What %1 sends</source>
        <translation>То, что отправляет %1</translation>
    </message>
    <message>
        <source>The code has conditions or loops: only what it states outright was read.</source>
        <translation>В коде есть условия или циклы: прочитано только то, что сказано прямо.</translation>
    </message>
    <message>
        <source>The collection sends its data as %1: only JSON (raw) can be read.</source>
        <translation>Коллекция отправляет данные как %1: читается только JSON (raw).</translation>
    </message>
    <message>
        <source>No request was found: paste its JSON or the command that sends it.</source>
        <translation>Запрос не найден: вставьте его JSON или команду, которая его отправляет.</translation>
    </message>
    <message>
        <source>The command reads its input from a file (%1 %2). Import that file.</source>
        <translation>Команда читает данные из файла (%1 %2). Импортируйте этот файл.</translation>
    </message>
    <message>
        <source>%1 is not in the text: it says %2. Put the value itself there.</source>
        <translation>%1 нет в тексте: там %2. Впишите само значение.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n запрос</numerusform>
            <numerusform>%n запроса</numerusform>
            <numerusform>%n запросов</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a project: open it as a file.</source>
        <translation>Это проект: откройте его как файл.</translation>
    </message>
    <message>
        <source>The command sends no data.</source>
        <translation>Команда не отправляет данных.</translation>
    </message>
    <message>
        <source>What the command reads (%1) is not in the text: paste the JSON itself.</source>
        <translation>Того, что читает команда (%1), нет в тексте: вставьте сам JSON.</translation>
    </message>
    <message>
        <source>Data given by %1 can&apos;t be read here: paste it as JSON.</source>
        <translation>Данные, заданные через %1, здесь не читаются: вставьте их как JSON.</translation>
    </message>
    <message>
        <source>The command has no --input.</source>
        <translation>В команде нет --input.</translation>
    </message>
    <message>
        <source>write it as text in quotes</source>
        <translation>напишите это текстом в кавычках</translation>
    </message>
    <message>
        <source>the shot has another text too. Keep one of them.</source>
        <translation>у кадра есть и другой текст. Оставьте один.</translation>
    </message>
    <message>
        <source>write whole seconds as a number</source>
        <translation>напишите целые секунды числом</translation>
    </message>
    <message>
        <source>the shot has another length too. Keep one of them.</source>
        <translation>у кадра есть и другая длина. Оставьте одну.</translation>
    </message>
    <message>
        <source>the shot says nothing that is to be seen</source>
        <translation>кадр не говорит, что в нём видно</translation>
    </message>
    <message>
        <source>a shot is {&quot;prompt&quot;: …, &quot;duration&quot;: …}</source>
        <translation>кадр — это {&quot;prompt&quot;: …, &quot;duration&quot;: …}</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>The address is not in the text (%1): check the model.</source>
        <translation>Адреса нет в тексте (%1): проверьте модель.</translation>
    </message>
    <message>
        <source>“%1” is no model&apos;s name</source>
        <translation>«%1» — не имя модели</translation>
    </message>
    <message>
        <source>The model “%1” was read as %2.</source>
        <translation>Модель «%1» прочитана как %2.</translation>
    </message>
    <message>
        <source>“%1” (%2) was read as %3.</source>
        <translation>«%1» (%2) прочитано как %3.</translation>
    </message>
    <message>
        <source>“%1” names a model that is unknown here: %2.</source>
        <translation>«%1» называет неизвестную здесь модель: %2.</translation>
    </message>
    <message>
        <source>“%1” says something else. Keep one of them.</source>
        <translation>«%1» говорит другое. Оставьте одно.</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>напишите true или false</translation>
    </message>
    <message>
        <source>write a list of shots: [{&quot;prompt&quot;: …, &quot;duration&quot;: …}]</source>
        <translation>напишите список кадров: [{&quot;prompt&quot;: …, &quot;duration&quot;: …}]</translation>
    </message>
    <message>
        <source>write a number</source>
        <translation>напишите число</translation>
    </message>
    <message>
        <source>Shots without “duration” last %1 s, the model&apos;s default.</source>
        <translation>Кадры без «duration» длятся %1 с, как принято у модели.</translation>
    </message>
    <message>
        <source>“duration” is not stated: %1 s, the sum of the shots.</source>
        <translation>«duration» не указано: %1 с, сумма кадров.</translation>
    </message>
    <message>
        <source>“duration” is not stated: %1 s, the model&apos;s default.</source>
        <translation>«duration» не указано: %1 с, как принято у модели.</translation>
    </message>
    <message>
        <source>“sound” is not stated: on, as it is with “%1”.</source>
        <translation>«sound» не указан: включён, как в «%1».</translation>
    </message>
    <message>
        <source>“sound” is not stated: off, as it is with “%1”.</source>
        <translation>«sound» не указан: выключен, как в «%1».</translation>
    </message>
    <message>
        <source>It was written for another service: here it costs %1.</source>
        <translation>Написано для другого сервиса: здесь это стоит %1.</translation>
    </message>
    <message>
        <source>It was written for another service: its price here may differ.</source>
        <translation>Написано для другого сервиса: здесь цена может отличаться.</translation>
    </message>
    <message>
        <source>Taken along: %1.</source>
        <translation>Взято: %1.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Пропущено: %1.</translation>
    </message>
    <message>
        <source>The text links to %1: check the model.</source>
        <translation>Текст ссылается на %1: проверьте модель.</translation>
    </message>
    <message>
        <source>The text names several addresses: %1. Check the model.</source>
        <translation>В тексте несколько адресов: %1. Проверьте модель.</translation>
    </message>
    <message>
        <source>A part of the text was not read: %1</source>
        <translation>Часть текста не прочитана: %1</translation>
    </message>
    <message>
        <source>request %1: %2</source>
        <translation>запрос %1: %2</translation>
    </message>
    <message>
        <source>Request %1: %2</source>
        <translation>Запрос %1: %2</translation>
    </message>
    <message>
        <source>“sound” is not stated: on, the model&apos;s default.</source>
        <translation>«sound» не указан: включён, как принято у модели.</translation>
    </message>
    <message>
        <source>“sound” is not stated: off, the model&apos;s default.</source>
        <translation>«sound» не указан: выключен, как принято у модели.</translation>
    </message>
    <message>
        <source>“sound” is not stated: on, the model&apos;s default (%1; silent %2).</source>
        <translation>«sound» не указан: включён, как принято у модели (%1; без звука %2).</translation>
    </message>
    <message>
        <source>“sound” is not stated: off, the model&apos;s default (%1; with sound %2).</source>
        <translation>«sound» не указан: выключен, как принято у модели (%1; со звуком %2).</translation>
    </message>
    <message>
        <source>line %1: a quote is not closed (an apostrophe within &apos;…&apos;?)</source>
        <translation>строка %1: кавычка не закрыта (апостроф внутри &apos;…&apos;?)</translation>
    </message>
    <message>
        <source>Lines that begin with an option were read as part of the command before them.</source>
        <translation>Строки, которые начинаются с ключа, прочитаны как часть команды над ними.</translation>
    </message>
    <message>
        <source>A comment stands within the command: the line below it was read as part of it.</source>
        <translation>Внутри команды стоит комментарий: строка под ним прочитана как её часть.</translation>
    </message>
    <message>
        <source>A blank behind a line&apos;s last backslash was overlooked.</source>
        <translation>Пробел после последней обратной косой черты не учтён.</translation>
    </message>
    <message>
        <source>Long dashes were read as hyphens.</source>
        <translation>Длинные тире прочитаны как дефисы.</translation>
    </message>
    <message>
        <source>the closing quote is missing</source>
        <translation>не хватает закрывающей кавычки</translation>
    </message>
    <message>
        <source>“\%1” stands for nothing: write “\\%1”</source>
        <translation>«\%1» ничего не значит: напишите «\\%1»</translation>
    </message>
    <message>
        <source>an expression (%1)</source>
        <translation>выражение (%1)</translation>
    </message>
    <message>
        <source>This is a workflow of ComfyUI: paste the prompt and its settings, or the JSON of one request.</source>
        <translation>Это рабочий процесс ComfyUI: вставьте промпт и его настройки или JSON одного запроса.</translation>
    </message>
    <message>
        <source>This looks like YAML that can&apos;t be read here: paste it as JSON.</source>
        <translation>Похоже на YAML, который здесь не прочесть: вставьте его как JSON.</translation>
    </message>
    <message>
        <source>The prompt has a placeholder in it: %1. Put its words there.</source>
        <translation>В промпте есть подстановка: %1. Впишите на её место слова.</translation>
    </message>
    <message>
        <source>The address names no model: it was read as %1.</source>
        <translation>В адресе нет модели: взята %1.</translation>
    </message>
    <message>
        <source>The text names several models: %1. Check the model.</source>
        <translation>В тексте названо несколько моделей: %1. Проверьте модель.</translation>
    </message>
</context>
<context>
    <name>ReuseSettings</name>
    <message>
        <source>Reuse settings in a new scene</source>
        <translation>Взять параметры в новую сцену</translation>
    </message>
    <message>
        <source>Reuse settings in this scene</source>
        <translation>Взять параметры в эту сцену</translation>
    </message>
    <message>
        <source>Made the new scene “%1” with its settings.</source>
        <translation>Создана новая сцена «%1» с этими параметрами.</translation>
    </message>
    <message>
        <source>Replaced the settings of “%1”.</source>
        <translation>Параметры «%1» заменены.</translation>
    </message>
    <message>
        <source>“%1” has these settings already.</source>
        <translation>У «%1» уже такие параметры.</translation>
    </message>
</context>
<context>
    <name>RushesStyle</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>This request cannot be read any more: %1</source>
        <translation>Этот запрос больше не читается: %1</translation>
    </message>
    <message>
        <source>%1 is a link. Name the folder itself.</source>
        <translation>%1 — ссылка. Назовите саму папку.</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 — не папка.</translation>
    </message>
    <message>
        <source>%1 holds files that are not the sandbox&apos;s. Name an empty folder, or one that is not there yet: the sandbox removes what it made.</source>
        <translation>В %1 лежат чужие файлы. Назовите пустую папку или такую, которой ещё нет: песочница удаляет то, что сделала.</translation>
    </message>
    <message>
        <source>%1 is a link or a file. The sandbox makes its folders itself.</source>
        <translation>%1 — ссылка или файл. Песочница создаёт свои папки сама.</translation>
    </message>
</context>
<context>
    <name>SceneChain</name>
    <message>
        <source>“%1” would wait for itself: an input of it comes from a scene that is made of its take. Choose another input.</source>
        <translation>«%1» ждала бы саму себя: её исходник берётся из сцены, которая сделана из её же дубля. Выберите другой исходник.</translation>
    </message>
    <message>
        <source>The scene that an input comes from is gone. Choose another input.</source>
        <translation>Сцены, из которой берётся исходник, больше нет. Выберите другой исходник.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” has no take yet, and none is on its way. Generate it first, or choose another input.</source>
        <translation>У «%1» ещё нет дубля, и ни один не готовится. Сначала сгенерируйте её или выберите другой исходник.</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Set %1.</source>
        <translation>Задайте %1.</translation>
    </message>
    <message>
        <source>Set a multiple of %1.</source>
        <translation>Задайте кратное %1.</translation>
    </message>
    <message>
        <source>It has %1 characters, at most %2 are taken. Shorten it.</source>
        <translation>Знаков: %1, принимается не больше %2. Сократите.</translation>
    </message>
    <message>
        <source>It has %1 characters, at least %2 are needed.</source>
        <translation>Знаков: %1, нужно не меньше %2. Допишите.</translation>
    </message>
    <message>
        <source>At most %1 are taken. Remove some.</source>
        <translation>Принимается не больше %1. Уберите лишние.</translation>
    </message>
    <message>
        <source>At least %1 are needed. Add some.</source>
        <translation>Нужно не меньше %1. Добавьте.</translation>
    </message>
    <message>
        <source>It must be an object.</source>
        <translation>Нужен объект.</translation>
    </message>
    <message>
        <source>It must be a list.</source>
        <translation>Нужен список.</translation>
    </message>
    <message>
        <source>It must be an address or a file.</source>
        <translation>Нужен адрес или файл.</translation>
    </message>
    <message>
        <source>They add up to %1, and %2 is %3. Make them equal.</source>
        <translation>В сумме %1, а %2 — %3. Сравняйте их.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 или %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>больше %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>не меньше %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>меньше %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>не больше %1</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>не больше %1 знаков</translation>
    </message>
    <message>
        <source>It must be a text.</source>
        <translation>Нужен текст.</translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation>Нужно целое число.</translation>
    </message>
    <message>
        <source>It must be a number.</source>
        <translation>Нужно число.</translation>
    </message>
    <message>
        <source>It must be true or false.</source>
        <translation>Нужно true или false.</translation>
    </message>
    <message>
        <source>Choose %1.</source>
        <translation>Выберите: %1.</translation>
    </message>
    <message>
        <source>It is needed.</source>
        <translation>Без этого нельзя.</translation>
    </message>
    <message>
        <source>The model has no such input.</source>
        <translation>У модели нет такого входа.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>«%1» — не целое число.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>«%1» — не число.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>«%1» — ни true, ни false.</translation>
    </message>
    <message>
        <source>“%1” is no list in JSON.</source>
        <translation>«%1» — не список в JSON.</translation>
    </message>
    <message>
        <source>“%1” is none of its choices: %2.</source>
        <translation>«%1» нет среди вариантов: %2.</translation>
    </message>
    <message>
        <source>It does not have the form that is asked for: %1</source>
        <translation>Значение не того вида, который нужен: %1</translation>
    </message>
    <message>
        <source>It is in the list already.</source>
        <translation>Это уже есть в списке.</translation>
    </message>
    <message>
        <source>It has none of the forms that are taken.</source>
        <translation>Значение не подходит ни под один из допустимых видов.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>at least 1 and less than 5</comment>
        <translation>%1 и %2</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Prompt rewriting</source>
        <translation>Переписывание промпта</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Водяной знак</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Формат файла</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Images at most</source>
        <translation>Картинок не более</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Текст песни</translation>
    </message>
    <message>
        <source>Length in ms</source>
        <translation>Длина в мс</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Кадров в секунду</translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation>Сила следования промпту</translation>
    </message>
    <message>
        <source>Camera move</source>
        <translation>Движение камеры</translation>
    </message>
    <message>
        <source>Keep the source&apos;s sound</source>
        <translation>Сохранить звук источника</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Размер картинки</translation>
    </message>
    <message>
        <source>Takes %1.</source>
        <translation>Допустимо: %1.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>По умолчанию: %1.</translation>
    </message>
    <message>
        <source>Untested: the service does not state its form.</source>
        <translation>Не проверено: сервис не указывает вид значения.</translation>
    </message>
</context>
<context>
    <name>Slate</name>
    <message>
        <source>%1 s · no take yet</source>
        <translation>%1 с · дубля пока нет</translation>
    </message>
</context>
<context>
    <name>Spending</name>
    <message>
        <source>%1 spent</source>
        <translation>%1 потрачено</translation>
    </message>
    <message>
        <source>%1 committed</source>
        <translation>%1 у сервиса</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 неизвестно</translation>
    </message>
    <message>
        <source>daily cap</source>
        <translation>дневной лимит</translation>
    </message>
    <message>
        <source>monthly cap</source>
        <translation>месячный лимит</translation>
    </message>
    <message>
        <source>price warning</source>
        <translation>предупреждение о цене</translation>
    </message>
    <message>
        <source>This click costs %1.</source>
        <translation>Этот щелчок стоит %1.</translation>
    </message>
    <message>
        <source>This would cross the %1 of %2.</source>
        <translation>Это превысит %1: %2.</translation>
    </message>
    <message>
        <source>You asked to be warned above %1.</source>
        <translation>Вы просили предупреждать, когда больше %1.</translation>
    </message>
    <message>
        <source>Today: %1.</source>
        <translation>Сегодня: %1.</translation>
    </message>
    <message>
        <source>This month: %1.</source>
        <translation>В этом месяце: %1.</translation>
    </message>
    <message>
        <source>This click adds %1: %2 in all.</source>
        <translation>Этот щелчок добавит %1: всего %2.</translation>
    </message>
    <message>
        <source>The balance was %1 at %2; the one before is not known.</source>
        <translation>Баланс был %1 в %2; прежний неизвестен.</translation>
    </message>
    <message>
        <source>The balance before was %1 at %2; the one after could not be read yet.</source>
        <translation>Баланс до этого был %1 в %2; следующий пока не прочитан.</translation>
    </message>
    <message>
        <source>Balance before: %1 (%2). After: %3 (%4).</source>
        <translation>Баланс до: %1 (%2). После: %3 (%4).</translation>
    </message>
    <message>
        <source>It was topped up meanwhile: this says nothing of the charge.</source>
        <translation>Его тем временем пополнили: о списании это ничего не говорит.</translation>
    </message>
    <message>
        <source>It fell by %1, and other requests of up to %2 were on their way: this says little.</source>
        <translation>Он уменьшился на %1, а в пути были другие запросы до %2: это мало что говорит.</translation>
    </message>
    <message>
        <source>Nothing was charged until then.</source>
        <translation>До тех пор ничего не списано.</translation>
    </message>
    <message>
        <source>It fell by %1, this job&apos;s price: it looks charged.</source>
        <translation>Он уменьшился на %1, цену этого задания: похоже, деньги списаны.</translation>
    </message>
    <message>
        <source>It fell by %1; this job&apos;s price is %2.</source>
        <translation>Он уменьшился на %1; цена этого задания %2.</translation>
    </message>
    <message>
        <source>%1 charges %2 a second silent and about %3 with sound; it was %4 and %5. Jobs that are in the queue keep the price that was shown.</source>
        <translation>%1 берёт %2 за секунду без звука и около %3 со звуком; было %4 и %5. Задания в очереди сохраняют показанную цену.</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>%1 shots are named and %2 fit. The shortest neighbours became one.</source>
        <translation>Названо кадров: %1, помещается: %2. Самые короткие соседние объединены.</translation>
    </message>
    <message>
        <source>A shot without words was left out; its time went to the one beside it.</source>
        <translation>Кадр без слов пропущен; его время отошло соседнему.</translation>
    </message>
    <message>
        <source>shot %1: %2 s instead of %3 s</source>
        <translation>кадр %1: %2 с вместо %3 с</translation>
    </message>
    <message>
        <source>Some times were changed, for a shot lasts whole seconds, at least %1, and the clip at most %2: %3.</source>
        <translation>Некоторые длительности изменены: кадр длится целые секунды, не меньше %1, а клип не больше %2: %3.</translation>
    </message>
    <message>
        <source>What stands behind the last shot is for all of them and went to the scene&apos;s prompt.</source>
        <translation>То, что стоит после последнего кадра, относится ко всем и перенесено в промпт сцены.</translation>
    </message>
    <message>
        <source>This model takes one shot.</source>
        <translation>Эта модель делает один кадр.</translation>
    </message>
    <message>
        <source>No shots are stated here, so it stays one. Begin each shot with “Shot 1:” or with its time, “0-4s:”.</source>
        <translation>Кадры здесь не указаны, поэтому он остаётся одним. Начните каждый кадр с «Кадр 1:» или с его времени, «0-4 с:».</translation>
    </message>
    <message>
        <source>No shots are stated here: this is one way to cut it.</source>
        <translation>Кадры здесь не указаны: так его можно разделить.</translation>
    </message>
    <message>
        <source>The times leave a second between shots: it went to the shot that follows.</source>
        <translation>Между кадрами по времени остаётся секунда: она отдана следующему кадру.</translation>
    </message>
    <message>
        <source>The text says that it lasts %1 s in all.</source>
        <translation>По тексту он длится всего %1 с.</translation>
    </message>
    <message>
        <source>Some times overlap: each shot begins where the one before it ends.</source>
        <translation>Некоторые времена накладываются: каждый кадр начинается там, где кончается предыдущий.</translation>
    </message>
    <message>
        <source>Frames were counted at %1 a second.</source>
        <translation>Кадры видео считались по %1 в секунду.</translation>
    </message>
    <message>
        <source>Percentages were taken of a clip of %1 s.</source>
        <translation>Проценты взяты от клипа в %1 с.</translation>
    </message>
    <message>
        <source>Left out, for it speaks to you and not to the model: “%1”.</source>
        <translation>Не взято, потому что обращено к вам, а не к модели: «%1».</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>about %1 h %2 min left</source>
        <translation>осталось около %1 ч %2 мин</translation>
    </message>
    <message>
        <source>about %1:%2 left</source>
        <translation>осталось около %1:%2</translation>
    </message>
    <message>
        <source>Queue stopped</source>
        <translation>Очередь встала</translation>
    </message>
    <message>
        <source>Queue paused</source>
        <translation>Очередь остановлена</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет сети</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n выполняется</numerusform>
            <numerusform>%n выполняются</numerusform>
            <numerusform>%n выполняются</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being sent</source>
        <translation>
            <numerusform>%n отправляется</numerusform>
            <numerusform>%n отправляются</numerusform>
            <numerusform>%n отправляются</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n в очереди</numerusform>
            <numerusform>%n в очереди</numerusform>
            <numerusform>%n в очереди</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n ждёт</numerusform>
            <numerusform>%n ждут</numerusform>
            <numerusform>%n ждут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloading</source>
        <translation>
            <numerusform>%n загружается</numerusform>
            <numerusform>%n загружаются</numerusform>
            <numerusform>%n загружаются</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n неизвестно</numerusform>
            <numerusform>%n неизвестно</numerusform>
            <numerusform>%n неизвестно</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a service</source>
        <translation>
            <numerusform>%n без сервиса</numerusform>
            <numerusform>%n без сервиса</numerusform>
            <numerusform>%n без сервиса</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the queue</source>
        <translation>Очередь пуста</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 committed</source>
        <translation>%1 у сервиса</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <comment>a price</comment>
        <translation>%1 ждёт</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <comment>a price</comment>
        <translation>%1 неизвестно</translation>
    </message>
</context>
<context>
    <name>TakeDifferences</name>
    <message>
        <source>Auto</source>
        <translation>Авто</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Вкл.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
    <message>
        <source>Shot %1</source>
        <translation>Кадр %1</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Негативный промпт</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>model</source>
        <translation>модель</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>длительность</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Кадры</translation>
    </message>
    <message>
        <source>shots</source>
        <translation>кадры</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>aspect</source>
        <translation>формат кадра</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Разрешение</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>разрешение</translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation>CFG</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>звук</translation>
    </message>
    <message>
        <source>Shot type</source>
        <translation>Тип кадров</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>зерно</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>входы</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Элементы</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>элементы</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Ключевые кадры</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>стоимость</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создано</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>No prompt yet</source>
        <translation>Промпта пока нет</translation>
    </message>
    <message>
        <source>Clip · %1 s</source>
        <translation>Клип · %1 с</translation>
    </message>
    <message>
        <source>S splits it into shots</source>
        <translation>S разбивает его на кадры</translation>
    </message>
    <message>
        <source>N adds a shot</source>
        <translation>N добавляет кадр</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Клип</translation>
    </message>
</context>
<context>
    <name>TimelineDrag</name>
    <message>
        <source>Move cut</source>
        <translation>Сдвинуть склейку</translation>
    </message>
    <message>
        <source>Change duration</source>
        <translation>Изменить длительность</translation>
    </message>
    <message>
        <source>Change length</source>
        <translation>Изменить длину</translation>
    </message>
    <message>
        <source>Move shot</source>
        <translation>Переставить кадр</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>%1 · clip %2 s</source>
        <translation>%1 · клип %2 с</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>“%1” (U+%2)</source>
        <translation>«%1» (U+%2)</translation>
    </message>
    <message>
        <source>White space stands in its middle: copy the token alone</source>
        <translation>В середине стоит пробел: скопируйте только токен</translation>
    </message>
    <message>
        <source>%1 stands in it, which no token has: copy it again</source>
        <translation>В нём стоит %1, чего в токене не бывает: скопируйте его снова</translation>
    </message>
    <message>
        <source>A quotation mark stands in its middle: copy the token alone</source>
        <translation>В середине стоит кавычка: скопируйте только токен</translation>
    </message>
    <message>
        <source>The word Bearer alone is no token</source>
        <translation>Одно слово Bearer — не токен</translation>
    </message>
    <message>
        <source>Two tokens stand there: copy one of them</source>
        <translation>Там два токена: скопируйте один из них</translation>
    </message>
    <message>
        <source>It is an address, not a token</source>
        <translation>Это адрес, а не токен</translation>
    </message>
    <message>
        <source>“%1” stands for a token: put yours there</source>
        <translation>«%1» стоит на месте токена: впишите туда свой</translation>
    </message>
    <message>
        <source>%1 holds what no token has. It is not used.</source>
        <translation>В %1 то, чего в токене не бывает. Значение не используется.</translation>
    </message>
</context>
<context>
    <name>Unanswered</name>
    <message>
        <source>No answer since %1 · waits until %2</source>
        <translation>Нет ответа с %1 · ждёт до %2</translation>
    </message>
</context>
<context>
    <name>UnstoredGuard</name>
    <message>
        <source>If Rushes ends now, it forgets what it would fetch the video by. Free some space and try again, or keep this id: a job whose outcome is unknown can be given it.</source>
        <translation>Если Rushes закроется сейчас, он забудет, как получить видео. Освободите место и попробуйте снова или сохраните этот номер: его можно дать заданию с неизвестным исходом.</translation>
    </message>
    <message>
        <source>A job at the service could not be stored.</source>
        <translation>Задание у сервиса не удалось сохранить.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Всё равно выйти</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 или %2</translation>
    </message>
    <message>
        <source>Write a prompt: what is seen, where, and in which light.</source>
        <translation>Напишите промпт: что видно, где и при каком свете.</translation>
    </message>
    <message>
        <source>Write a prompt for the whole scene too: the service requires it beside the shots.</source>
        <translation>Напишите промпт и для всей сцены: сервис требует его вместе с кадрами.</translation>
    </message>
    <message>
        <source>Choose %1.</source>
        <translation>Выберите: %1.</translation>
    </message>
    <message>
        <source>A clip lasts %1 to %2 s. Set a duration in that range.</source>
        <translation>Клип длится от %1 до %2 с. Задайте длительность в этих пределах.</translation>
    </message>
    <message>
        <source>Set the CFG scale between %1 and %2.</source>
        <translation>Задайте CFG от %1 до %2.</translation>
    </message>
    <message numerus="yes">
        <source>A clip takes at most %n shot(s). Delete some.</source>
        <translation>
            <numerusform>В клипе не больше %n кадра. Удалите лишние.</numerusform>
            <numerusform>В клипе не больше %n кадров. Удалите лишние.</numerusform>
            <numerusform>В клипе не больше %n кадров. Удалите лишние.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shot %1 has no prompt. Say what it shows, or delete it.</source>
        <translation>В кадре %1 нет промпта. Скажите, что он показывает, или удалите его.</translation>
    </message>
    <message>
        <source>Shot %1 lasts %2 s. A shot lasts at least %3 s: lengthen it.</source>
        <translation>Кадр %1 длится %2 с. Кадр длится не меньше %3 с: удлините его.</translation>
    </message>
    <message>
        <source>Shot %1 lasts %2 s. A shot lasts at most %3 s: shorten it.</source>
        <translation>Кадр %1 длится %2 с. Кадр длится не больше %3 с: укоротите его.</translation>
    </message>
    <message>
        <source>The shots last %1 s and the clip %2 s. Make them equal.</source>
        <translation>Кадры длятся %1 с, а клип %2 с. Сравняйте их.</translation>
    </message>
    <message>
        <source>Write a prompt: what is heard.</source>
        <translation>Напишите промпт: что слышно.</translation>
    </message>
    <message>
        <source>A clip lasts %1 s. Choose one of these.</source>
        <translation>Клип длится %1 с. Выберите одно из этих значений.</translation>
    </message>
    <message>
        <source>At most %1 are taken. Remove some.</source>
        <translation>Принимается не больше %1. Уберите лишние.</translation>
    </message>
    <message>
        <source>The service no longer lists “%1”. Choose another model: everything in the scene is kept.</source>
        <translation>Сервис больше не предлагает «%1». Выберите другую модель: всё в сцене сохранено.</translation>
    </message>
    <message>
        <source>The catalogue has no model “%1”. Choose another one: everything in the scene is kept.</source>
        <translation>В каталоге нет модели «%1». Выберите другую: всё в сцене сохранено.</translation>
    </message>
    <message>
        <source>Two elements are called “@%1”. Give each a name of its own.</source>
        <translation>Два элемента называются «@%1». Дайте каждому своё имя.</translation>
    </message>
</context>
<context>
    <name>Variations</name>
    <message>
        <source>“%1”: write numbers from %2 to %3, such as 0.3, 0.5, 0.7.</source>
        <translation>«%1»: напишите числа от %2 до %3, например 0,3; 0,5; 0,7.</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Кадрирование</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Объектив</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Свет</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Речь</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Негатив</translation>
    </message>
</context>
<context>
    <name>WebPage</name>
    <message>
        <source>A proxy asks for a sign-in: %1. Check the proxy.</source>
        <translation>Прокси требует входа: %1. Проверьте прокси.</translation>
    </message>
    <message>
        <source>A web page came instead of the service&apos;s answer: %1. Open a browser and sign in to the network, or try without a VPN or in another network.</source>
        <translation>Вместо ответа сервиса пришла веб-страница: %1. Откройте браузер и войдите в сеть либо попробуйте без VPN или в другой сети.</translation>
    </message>
    <message>
        <source>Something on the way answered instead of the service: %1. Try without a VPN or in another network.</source>
        <translation>Вместо сервиса ответило что-то по пути: %1. Попробуйте без VPN или в другой сети.</translation>
    </message>
</context>
<context>
    <name>rushes::AccountController</name>
    <message>
        <source>RUNCOMFY_TOKEN is not a token.</source>
        <translation>RUNCOMFY_TOKEN — не токен.</translation>
    </message>
    <message>
        <source>It holds spaces or characters that no token has, and is not used. Mend it, or sign in here.</source>
        <translation>В нём пробелы или знаки, которых в токене не бывает, и он не используется. Исправьте его или войдите здесь.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
    <message>
        <source>RUNCOMFY_MODEL_API_BASE is not a safe address.</source>
        <translation>RUNCOMFY_MODEL_API_BASE — небезопасный адрес.</translation>
    </message>
    <message>
        <source>It is not used, and neither is the token. Give it as https://…/v1 (%1).</source>
        <translation>Он не используется, и токен тоже. Укажите его как https://…/v1 (%1).</translation>
    </message>
    <message>
        <source>its service is not known here</source>
        <translation>его сервис здесь неизвестен</translation>
    </message>
    <message>
        <source>waiting for the keyring</source>
        <translation>ждём связку ключей</translation>
    </message>
    <message>
        <source>sign in to %1</source>
        <translation>войдите в %1</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait.</source>
        <translation>
            <numerusform>%n задание ждёт.</numerusform>
            <numerusform>%n задания ждут.</numerusform>
            <numerusform>%n заданий ждут.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is signed in to %1. Nothing is lost.</source>
        <translation>В %1 никто не вошёл. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>A token has no spaces and no special characters. Copy it once more.</source>
        <translation>В токене нет пробелов и особых знаков. Скопируйте его ещё раз.</translation>
    </message>
    <message>
        <source>%1 refuses this token. Copy it once more, or make a new one there.</source>
        <translation>%1 отклоняет этот токен. Скопируйте его ещё раз или создайте там новый.</translation>
    </message>
    <message>
        <source>The token could not be checked, and is not used. %1</source>
        <translation>Токен не удалось проверить, и он не используется. %1</translation>
    </message>
    <message>
        <source>The keyring did not give up the token of %1: it will be found again at the next start.</source>
        <translation>Связка ключей не отдала токен %1: он найдётся при следующем запуске.</translation>
    </message>
</context>
<context>
    <name>rushes::AddressTrial</name>
    <message>
        <source>%1: %2 It is sent as it is: the service may reach it.</source>
        <comment>an input, and why it could not be tried</comment>
        <translation>%1: %2 Отправляется как есть: сервису он может быть доступен.</translation>
    </message>
</context>
<context>
    <name>rushes::AnimaticEncoder</name>
    <message>
        <source>ffmpeg could not write the clip: %1</source>
        <translation>ffmpeg не смог записать клип: %1</translation>
    </message>
    <message>
        <source>it stopped</source>
        <translation>он остановился</translation>
    </message>
    <message>
        <source>ffmpeg is missing. Install the package ffmpeg (on Debian: sudo apt install ffmpeg) and try again.</source>
        <translation>ffmpeg не найден. Установите пакет ffmpeg (в Debian: sudo apt install ffmpeg) и попробуйте снова.</translation>
    </message>
    <message>
        <source>ffmpeg made no progress and was ended. Try again.</source>
        <translation>ffmpeg не продвигался и был остановлен. Попробуйте снова.</translation>
    </message>
</context>
<context>
    <name>rushes::BulkJobActions</name>
    <message>
        <source>“%1” has started: it goes on as it was queued.</source>
        <translation>«%1» начато: оно идёт так, как было поставлено.</translation>
    </message>
    <message>
        <source>This job is no longer in the queue.</source>
        <translation>Этого задания больше нет в очереди.</translation>
    </message>
    <message>
        <source>Put “%1” back for %2?</source>
        <translation>Вернуть «%1» за %2?</translation>
    </message>
    <message>
        <source>The price has changed: it was %1.</source>
        <translation>Цена изменилась: было %1.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that wait here: nothing is charged.</source>
        <translation>
            <numerusform>%n задание ждёт здесь: ничего не списывается.</numerusform>
            <numerusform>%n задания ждут здесь: ничего не списывается.</numerusform>
            <numerusform>%n заданий ждут здесь: ничего не списывается.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) queued at the service: cancelled there, free.</source>
        <translation>
            <numerusform>%n задание в очереди сервиса: отменяется там, бесплатно.</numerusform>
            <numerusform>%n задания в очереди сервиса: отменяются там, бесплатно.</numerusform>
            <numerusform>%n заданий в очереди сервиса: отменяются там, бесплатно.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running job(s) can’t be cancelled and will be charged: %1.</source>
        <translation>
            <numerusform>%n выполняемое задание отменить нельзя, и деньги будут списаны: %1.</numerusform>
            <numerusform>%n выполняемых задания отменить нельзя, и деньги будут списаны: %1.</numerusform>
            <numerusform>%n выполняемых заданий отменить нельзя, и деньги будут списаны: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running job(s) can’t be cancelled and go on.</source>
        <translation>
            <numerusform>%n выполняемое задание отменить нельзя, оно продолжится.</numerusform>
            <numerusform>%n выполняемых задания отменить нельзя, они продолжатся.</numerusform>
            <numerusform>%n выполняемых заданий отменить нельзя, они продолжатся.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n job(s)?</source>
        <translation>
            <numerusform>Отменить %n задание?</numerusform>
            <numerusform>Отменить %n задания?</numerusform>
            <numerusform>Отменить %n заданий?</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel jobs</source>
        <translation>Отменить задания</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Оставить</translation>
    </message>
    <message numerus="yes">
        <source>Submit %n failed job(s) again for %1?</source>
        <translation>
            <numerusform>Отправить снова %n неудавшееся задание за %1?</numerusform>
            <numerusform>Отправить снова %n неудавшихся задания за %1?</numerusform>
            <numerusform>Отправить снова %n неудавшихся заданий за %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each becomes a new job at the end of the queue. The others stay as they are.</source>
        <translation>Каждое станет новым заданием в конце очереди. Остальные остаются как есть.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s) left as they are.</source>
        <translation>
            <numerusform>%n неудавшееся задание оставлено как есть.</numerusform>
            <numerusform>%n неудавшихся задания оставлены как есть.</numerusform>
            <numerusform>%n неудавшихся заданий оставлены как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same request would fail again: “Why?” says what to change.</source>
        <translation>Тот же запрос снова не удастся: «Почему?» говорит, что изменить.</translation>
    </message>
</context>
<context>
    <name>rushes::CfgField</name>
    <message>
        <source>CFG scale</source>
        <translation>CFG</translation>
    </message>
    <message>
        <source>How closely the video keeps to the prompt. Ctrl with an arrow key moves by 0.01.</source>
        <translation>Насколько точно видео следует промпту. Ctrl со стрелкой меняет на 0.01.</translation>
    </message>
</context>
<context>
    <name>rushes::ChainController</name>
    <message>
        <source>Last frame of “%1”</source>
        <translation>Последний кадр «%1»</translation>
    </message>
    <message>
        <source>Take of “%1”</source>
        <translation>Дубль «%1»</translation>
    </message>
    <message>
        <source>Another scene</source>
        <translation>Другая сцена</translation>
    </message>
    <message>
        <source>The scene that it comes from is gone. Choose another input.</source>
        <translation>Сцены, из которой он берётся, больше нет. Выберите другой исходник.</translation>
    </message>
    <message>
        <source>A take</source>
        <translation>Дубль</translation>
    </message>
    <message>
        <source>The take that it comes from is gone. Choose another input.</source>
        <translation>Дубля, из которого он берётся, больше нет. Выберите другой исходник.</translation>
    </message>
    <message>
        <source>Frame of “%1”</source>
        <translation>Кадр из «%1»</translation>
    </message>
    <message>
        <source>waits for its take</source>
        <translation>ждёт её дубля</translation>
    </message>
    <message>
        <source>from take %1</source>
        <translation>из дубля %1</translation>
    </message>
    <message>
        <source>“%1” can’t start: %2.</source>
        <translation>«%1» не может начаться: %2.</translation>
    </message>
    <message>
        <source>“%1” waits for %2, which failed.</source>
        <translation>«%1» ждёт %2, но там ошибка.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) wait for %1, which failed.</source>
        <translation>
            <numerusform>%n сцена ждёт %1, но там ошибка.</numerusform>
            <numerusform>%n сцены ждут %1, но там ошибка.</numerusform>
            <numerusform>%n сцен ждут %1, но там ошибка.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” waits for %2, which was cancelled.</source>
        <translation>«%1» ждёт %2, но это задание отменено.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) wait for %1, which was cancelled.</source>
        <translation>
            <numerusform>%n сцена ждёт %1, но это задание отменено.</numerusform>
            <numerusform>%n сцены ждут %1, но это задание отменено.</numerusform>
            <numerusform>%n сцен ждут %1, но это задание отменено.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” waits for a take of %2.</source>
        <translation>«%1» ждёт дубля %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) wait for a take of %1.</source>
        <translation>
            <numerusform>%n сцена ждёт дубля %1.</numerusform>
            <numerusform>%n сцены ждут дубля %1.</numerusform>
            <numerusform>%n сцен ждут дубля %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent for it.</source>
        <translation>За неё ничего не отправлено.</translation>
    </message>
    <message>
        <source>Choose another input in its scene and generate that, and remove what waits.</source>
        <translation>Выберите в её сцене другой исходник и сгенерируйте её, а ожидающее уберите.</translation>
    </message>
    <message>
        <source>Try %1 again or choose one of its takes, and it goes on by itself; or remove what waits.</source>
        <translation>Повторите %1 или выберите один из дублей, и дальше всё пойдёт само; либо уберите ожидающее.</translation>
    </message>
    <message>
        <source>Generate %1 or choose one of its takes, and it goes on by itself; or remove what waits.</source>
        <translation>Сгенерируйте %1 или выберите один из дублей, и дальше всё пойдёт само; либо уберите ожидающее.</translation>
    </message>
    <message>
        <source>Retry, %1</source>
        <translation>Повторить, %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Remove what waits</source>
        <translation>Убрать ожидающее</translation>
    </message>
    <message>
        <source>What waits costs %1.</source>
        <translation>Ожидающее стоит %1.</translation>
    </message>
</context>
<context>
    <name>rushes::ChoiceField</name>
    <message>
        <source>automatic</source>
        <translation>автоматически</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задано</translation>
    </message>
</context>
<context>
    <name>rushes::ClipForm</name>
    <message>
        <source>Aspect</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Другие настройки</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Разрешение</translation>
    </message>
    <message>
        <source>Kind of shots</source>
        <translation>Вид кадров</translation>
    </message>
</context>
<context>
    <name>rushes::ClipPane</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Choose where to generate.</source>
        <translation>Выберите, где создавать.</translation>
    </message>
    <message>
        <source>%1: an animatic, free</source>
        <translation>%1: аниматик, бесплатно</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date of a price</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Price read on %1.</source>
        <translation>Цена от %1.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Бесплатно</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n дубль</numerusform>
            <numerusform>%n дубля</numerusform>
            <numerusform>%n дублей</numerusform>
        </translation>
    </message>
    <message>
        <source>To the front of the queue</source>
        <translation>В начало очереди</translation>
    </message>
    <message>
        <source>Variations…</source>
        <translation>Варианты…</translation>
    </message>
    <message>
        <source>then %1: %2</source>
        <comment>what is generated costs</comment>
        <translation>затем %1: %2</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Добавить в очередь</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>до %1</translation>
    </message>
</context>
<context>
    <name>rushes::CommandController</name>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Монтажная линейка</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Сцены</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Плеер</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Дубли</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Фильм</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Сцена</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Кадр</translation>
    </message>
    <message>
        <source>Shot %1</source>
        <translation>Кадр %1</translation>
    </message>
    <message>
        <source>Shot %1: %2</source>
        <translation>Кадр %1: %2</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Дубль</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Заготовка</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Настройка</translation>
    </message>
    <message>
        <source>Recent project</source>
        <translation>Недавний проект</translation>
    </message>
</context>
<context>
    <name>rushes::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Ничего с таким названием.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Палитра команд</translation>
    </message>
    <message>
        <source>Search actions, scenes, takes, models, settings…</source>
        <translation>Поиск: действия, сцены, дубли, модели, настройки…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Поиск по всему</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
</context>
<context>
    <name>rushes::ComparePane</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Compare as</source>
        <translation>Сравнить как</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Шторка</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Разница</translation>
    </message>
    <message>
        <source>A/B</source>
        <translation>A/B</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>В чём различия</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n word(s)</source>
        <translation>
            <numerusform>%1, %n слово</numerusform>
            <numerusform>%1, %n слова</numerusform>
            <numerusform>%1, %n слов</numerusform>
        </translation>
    </message>
    <message>
        <source>Same: %1</source>
        <translation>Совпадает: %1</translation>
    </message>
</context>
<context>
    <name>rushes::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Подсказки</translation>
    </message>
</context>
<context>
    <name>rushes::DiskDialog</name>
    <message>
        <source>Empty the pictures&apos; folder</source>
        <translation>Очистить папку картинок</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Место на диске</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Проекты</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Дубли</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Unsaved project</source>
        <translation>Несохранённый проект</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n take(s).</source>
        <translation>
            <numerusform>%1 в %n дубле.</numerusform>
            <numerusform>%1 в %n дублях.</numerusform>
            <numerusform>%1 в %n дублях.</numerusform>
        </translation>
    </message>
    <message>
        <source>To be freed: %1 of takes without a star (select them in the library and move them to the trash), %2 of small pictures, which are made anew when they are needed.</source>
        <translation>Можно освободить: %1 дублей без звёздочки (выберите их в библиотеке и переместите в корзину), %2 маленьких картинок, которые создаются заново, когда нужны.</translation>
    </message>
</context>
<context>
    <name>rushes::DockPane</name>
    <message>
        <source>%1 pane</source>
        <translation>Панель «%1»</translation>
    </message>
</context>
<context>
    <name>rushes::Document</name>
    <message>
        <source>Add scene</source>
        <translation>Добавить сцену</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>Сцена %1</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1, копия</translation>
    </message>
    <message>
        <source>%1 copy %2</source>
        <translation>%1, копия %2</translation>
    </message>
    <message>
        <source>Duplicate scene</source>
        <translation>Дублировать сцену</translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation>Переименовать сцену</translation>
    </message>
    <message>
        <source>Delete scene</source>
        <translation>Удалить сцену</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>Переместить сцену</translation>
    </message>
</context>
<context>
    <name>rushes::Download</name>
    <message numerus="yes">
        <source>No data for %n s</source>
        <translation>
            <numerusform>Нет данных %n с</numerusform>
            <numerusform>Нет данных %n с</numerusform>
            <numerusform>Нет данных %n с</numerusform>
        </translation>
    </message>
    <message>
        <source>The file&apos;s address leads nowhere</source>
        <translation>Адрес файла никуда не ведёт</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Файл пуст</translation>
    </message>
    <message>
        <source>The connection closed early</source>
        <translation>Соединение закрылось раньше времени</translation>
    </message>
    <message>
        <source>The file is not whole: it ends after %1 bytes</source>
        <translation>Файл не целый: он кончается через %1 байт</translation>
    </message>
    <message>
        <source>The file came compressed as %1, which can&apos;t be undone</source>
        <translation>Файл пришёл сжатым (%1), и распаковать его нельзя</translation>
    </message>
    <message>
        <source>The file came compressed, and can&apos;t be unpacked</source>
        <translation>Файл пришёл сжатым и не распаковывается</translation>
    </message>
    <message>
        <source>It is no video, picture or sound</source>
        <translation>Это не видео, не картинка и не звук</translation>
    </message>
    <message>
        <source>It is no video, picture or sound but %1</source>
        <translation>Это не видео, не картинка и не звук, а %1</translation>
    </message>
</context>
<context>
    <name>rushes::DurationField</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <translation>от %1 до %2 с</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) take at least %1 s.</source>
        <translation>
            <numerusform>%n кадр занимает не меньше %1 с.</numerusform>
            <numerusform>%n кадра занимают не меньше %1 с.</numerusform>
            <numerusform>%n кадров занимают не меньше %1 с.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>least for %n shot(s)</source>
        <translation>
            <numerusform>для %n кадра</numerusform>
            <numerusform>для %n кадров</numerusform>
            <numerusform>для %n кадров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) take at most %1 s.</source>
        <translation>
            <numerusform>%n кадр занимает не больше %1 с.</numerusform>
            <numerusform>%n кадра занимают не больше %1 с.</numerusform>
            <numerusform>%n кадров занимают не больше %1 с.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most for %n shot(s)</source>
        <translation>
            <numerusform>для %n кадра</numerusform>
            <numerusform>для %n кадров</numerusform>
            <numerusform>для %n кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as the service allows.</source>
        <translation>%1, как разрешает сервис.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Automatic length</source>
        <translation>Автоматическая длина</translation>
    </message>
    <message>
        <source>The model chooses the length: the price is known afterwards.</source>
        <translation>Длину выбирает модель: цена станет известна потом.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоматически</translation>
    </message>
</context>
<context>
    <name>rushes::ElementsField</name>
    <message>
        <source>untested</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Элементы</translation>
    </message>
    <message>
        <source>Element %1, from the front</source>
        <translation>Элемент %1, спереди</translation>
    </message>
    <message>
        <source>Element %1, picture %2</source>
        <translation>Элемент %1, картинка %2</translation>
    </message>
    <message>
        <source>Name of element %1</source>
        <translation>Имя элемента %1</translation>
    </message>
    <message>
        <source>How prompts call it, as @name</source>
        <translation>Как его называют промпты: @имя</translation>
    </message>
    <message>
        <source>Remove element %1</source>
        <translation>Удалить элемент %1</translation>
    </message>
    <message>
        <source>Name element</source>
        <translation>Назвать элемент</translation>
    </message>
    <message>
        <source>Remove element</source>
        <translation>Удалить элемент</translation>
    </message>
    <message>
        <source>Picture of an element</source>
        <translation>Картинка элемента</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Удалить картинку</translation>
    </message>
    <message>
        <source>Add element</source>
        <translation>Добавить элемент</translation>
    </message>
</context>
<context>
    <name>rushes::ExportController</name>
    <message>
        <source>MP4 video (*.mp4)</source>
        <translation>Видео MP4 (*.mp4)</translation>
    </message>
    <message>
        <source>OpenTimelineIO (*.otio)</source>
        <translation>OpenTimelineIO (*.otio)</translation>
    </message>
    <message>
        <source>Final Cut Pro XML (*.xml)</source>
        <translation>Final Cut Pro XML (*.xml)</translation>
    </message>
    <message>
        <source>MLT project (*.mlt)</source>
        <translation>Проект MLT (*.mlt)</translation>
    </message>
    <message>
        <source>SubRip subtitles (*.srt)</source>
        <translation>Субтитры SubRip (*.srt)</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Фильм</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>Экспорт фильма</translation>
    </message>
    <message>
        <source>This is the file of a take. Give the film another name.</source>
        <translation>Это файл дубля. Дайте фильму другое имя.</translation>
    </message>
    <message>
        <source>%1 is there already, and stays as it is. Give the film another name.</source>
        <translation>%1 уже есть и останется как есть. Дайте фильму другое имя.</translation>
    </message>
    <message>
        <source>Exporting “%1”, %2 %</source>
        <translation>Экспорт «%1», %2 %</translation>
    </message>
    <message>
        <source>Exported “%1”</source>
        <translation>Экспорт «%1» завершён</translation>
    </message>
    <message>
        <source>The film is exported.</source>
        <translation>Фильм экспортирован.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>The film was not exported.</source>
        <translation>Фильм не экспортирован.</translation>
    </message>
</context>
<context>
    <name>rushes::ExportPane</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %, %2 s left</source>
        <translation>%1 %, осталось %2 с</translation>
    </message>
    <message>
        <source>%1 %, %2 min left</source>
        <translation>%1 %, осталось %2 мин</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>One mp4</source>
        <translation>Один mp4</translation>
    </message>
    <message>
        <source>the film, ready to play</source>
        <translation>фильм, готовый к просмотру</translation>
    </message>
    <message>
        <source>OTIO</source>
        <translation>OTIO</translation>
    </message>
    <message>
        <source>a timeline for Resolve and Kdenlive</source>
        <translation>лента времени для Resolve и Kdenlive</translation>
    </message>
    <message>
        <source>Final Cut XML</source>
        <translation>Final Cut XML</translation>
    </message>
    <message>
        <source>a timeline for Premiere and Resolve</source>
        <translation>лента времени для Premiere и Resolve</translation>
    </message>
    <message>
        <source>MLT</source>
        <translation>MLT</translation>
    </message>
    <message>
        <source>a project for Shotcut and Kdenlive</source>
        <translation>проект для Shotcut и Kdenlive</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Субтитры</translation>
    </message>
    <message>
        <source>the dialogue as SRT</source>
        <translation>диалоги в формате SRT</translation>
    </message>
    <message>
        <source>Scenes without a take</source>
        <translation>Сцены без дубля</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Show a slate</source>
        <translation>Показать заставку</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Разрешение</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Отменить экспорт</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Ход экспорта</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>Экспорт фильма…</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>Экспорт фильма</translation>
    </message>
    <message>
        <source>%1, without a take</source>
        <translation>%1, без дубля</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) without a take</source>
        <translation>
            <numerusform>%n сцена без дубля</numerusform>
            <numerusform>%n сцены без дубля</numerusform>
            <numerusform>%n сцен без дубля</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the dialogue as SRT, %n line(s)</source>
        <translation>
            <numerusform>диалоги в формате SRT, %n реплика</numerusform>
            <numerusform>диалоги в формате SRT, %n реплики</numerusform>
            <numerusform>диалоги в формате SRT, %n реплик</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody speaks in this film</source>
        <translation>в этом фильме никто не говорит</translation>
    </message>
    <message>
        <source>%1×%2, %3 fps</source>
        <translation>%1×%2, %3 кадр/с</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>stereo, %1 kHz</source>
        <translation>стерео, %1 кГц</translation>
    </message>
    <message>
        <source>a small text file</source>
        <translation>небольшой текстовый файл</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>около %1</translation>
    </message>
    <message>
        <source>Export film…   %1</source>
        <translation>Экспорт фильма…   %1</translation>
    </message>
    <message>
        <source>Looking into the takes…</source>
        <translation>Просмотр дублей…</translation>
    </message>
    <message>
        <source>Nobody speaks in this film: there are no subtitles.</source>
        <translation>В этом фильме никто не говорит: субтитров нет.</translation>
    </message>
    <message>
        <source>It names the takes where they lie; they stay there and are not copied.</source>
        <translation>Файл ссылается на дубли там, где они лежат; они остаются на месте и не копируются.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Exported, %1</source>
        <translation>Экспортировано, %1</translation>
    </message>
</context>
<context>
    <name>rushes::FileDropHandler</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A project opens alone: %1.</source>
        <translation>Проект открывается один: %1.</translation>
    </message>
    <message>
        <source>Neither a project nor a request: %1.</source>
        <translation>Не проект и не запрос: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out.</source>
        <translation>
            <numerusform>%n файл пропущен.</numerusform>
            <numerusform>%n файла пропущены.</numerusform>
            <numerusform>%n файлов пропущены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects (.rushes), requests (.json, .txt, .sh…) and takes of Rushes can be dropped here.</source>
        <translation>Сюда можно перетащить проекты (.rushes), запросы (.json, .txt, .sh…) и дубли Rushes.</translation>
    </message>
    <message>
        <source>%1: what it says made it is damaged (%2).</source>
        <translation>%1: сведения о том, как он сделан, повреждены (%2).</translation>
    </message>
</context>
<context>
    <name>rushes::FileMessages</name>
    <message>
        <source>Saved %1</source>
        <translation>Сохранено в %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s).</source>
        <translation>
            <numerusform>Ещё %n заметка.</numerusform>
            <numerusform>Ещё %n заметки.</numerusform>
            <numerusform>Ещё %n заметок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported. Look at this before it is generated:</source>
        <translation>Импортировано. Посмотрите на это, прежде чем создавать:</translation>
    </message>
</context>
<context>
    <name>rushes::FilmActions</name>
    <message>
        <source>the take has no more frames here</source>
        <translation>здесь у дубля больше нет кадров</translation>
    </message>
    <message>
        <source>one frame of the take stays</source>
        <translation>остаётся один кадр дубля</translation>
    </message>
    <message>
        <source>Open scene</source>
        <translation>Открыть сцену</translation>
    </message>
    <message>
        <source>Move scene earlier</source>
        <translation>Переместить сцену раньше</translation>
    </message>
    <message>
        <source>Move scene later</source>
        <translation>Переместить сцену позже</translation>
    </message>
    <message>
        <source>Start one frame earlier</source>
        <translation>Начало на кадр раньше</translation>
    </message>
    <message>
        <source>Start one frame later</source>
        <translation>Начало на кадр позже</translation>
    </message>
    <message>
        <source>End one frame earlier</source>
        <translation>Конец на кадр раньше</translation>
    </message>
    <message>
        <source>End one frame later</source>
        <translation>Закончить на кадр позже</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Начать здесь</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Закончить здесь</translation>
    </message>
    <message>
        <source>Show the whole take</source>
        <translation>Показать весь дубль</translation>
    </message>
</context>
<context>
    <name>rushes::FilmController</name>
    <message>
        <source>Trim take</source>
        <translation>Подрезать дубль</translation>
    </message>
    <message>
        <source>Stop the export and close?</source>
        <translation>Остановить экспорт и закрыть?</translation>
    </message>
    <message>
        <source>The film is not written then; the takes stay as they are.</source>
        <translation>Тогда фильм не будет записан; дубли останутся как есть.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
</context>
<context>
    <name>rushes::FilmExport</name>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 — папка. Назовите файл в ней.</translation>
    </message>
    <message>
        <source>%1 is there already, and stays as it is. Choose another name.</source>
        <translation>%1 уже есть и остаётся как есть. Выберите другое имя.</translation>
    </message>
    <message>
        <source>%1 is one of the film&apos;s takes. Choose another name.</source>
        <translation>%1 — один из дублей фильма. Выберите другое имя.</translation>
    </message>
    <message>
        <source>ffmpeg could not write the film: %1</source>
        <translation>ffmpeg не смог записать фильм: %1</translation>
    </message>
    <message>
        <source>it stopped</source>
        <translation>он остановился</translation>
    </message>
    <message>
        <source>ffmpeg is missing. Install the package ffmpeg (on Debian: sudo apt install ffmpeg) and try again.</source>
        <translation>ffmpeg не найден. Установите пакет ffmpeg (в Debian: sudo apt install ffmpeg) и попробуйте снова.</translation>
    </message>
    <message>
        <source>The take of “%1” has no picture: %2. Choose another take.</source>
        <translation>В дубле «%1» нет изображения: %2. Выберите другой дубль.</translation>
    </message>
    <message>
        <source>The film came out with %1 frames instead of %2: one of its takes is damaged. Play them through, and choose others.</source>
        <translation>В фильме вышло кадров видео: %1 вместо %2. Один из дублей повреждён. Просмотрите их и выберите другие.</translation>
    </message>
    <message>
        <source>%1 is the file of a take. Choose another name.</source>
        <translation>%1 — файл дубля. Выберите другое имя.</translation>
    </message>
</context>
<context>
    <name>rushes::FilmModel</name>
    <message>
        <source>file missing</source>
        <translation>файла нет</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>Scene %1, %2, %3</source>
        <translation>Сцена %1, %2, %3</translation>
    </message>
    <message>
        <source>no take yet, starts at %1</source>
        <translation>дубля ещё нет, начало на %1</translation>
    </message>
    <message>
        <source>take %1, starts at %2</source>
        <translation>дубль %1, начало на %2</translation>
    </message>
    <message>
        <source>take %1, %2 frames trimmed from its start, %3 from its end, starts at %4</source>
        <translation>дубль %1, подрезано кадров: %2 в начале, %3 в конце, начало на %4</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>rushes::FilmPane</name>
    <message>
        <source>Scene or film</source>
        <translation>Сцена или фильм</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Сцена</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Фильм</translation>
    </message>
    <message>
        <source>Drag a scene to move it, an end to trim it for the film. The takes stay whole.</source>
        <translation>Перетащите сцену, чтобы переместить её, или её край, чтобы подрезать её для фильма. Дубли остаются целыми.</translation>
    </message>
    <message>
        <source>Goes to the first of them</source>
        <translation>Переходит к первой из них</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Вписать</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no take</source>
        <translation>
            <numerusform>%n сцена без дубля</numerusform>
            <numerusform>%n сцены без дубля</numerusform>
            <numerusform>%n сцен без дубля</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n сцена</numerusform>
            <numerusform>%n сцены</numerusform>
            <numerusform>%n сцен</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s trimmed</source>
        <translation>подрезано %1 с</translation>
    </message>
</context>
<context>
    <name>rushes::FilmPlayer</name>
    <message>
        <source>Player</source>
        <translation>Плеер</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Со звёздочкой</translation>
    </message>
    <message>
        <source>Open its scene</source>
        <translation>Открыть её сцену</translation>
    </message>
    <message>
        <source>The take of “%1” can&apos;t be played; the film shows its slate. %2</source>
        <translation>Дубль «%1» не воспроизводится; фильм показывает его заставку. %2</translation>
    </message>
    <message>
        <source>To see videos, install GStreamer&apos;s plugins</source>
        <translation>Чтобы видеть видео, установите модули GStreamer</translation>
    </message>
    <message>
        <source>Takes are made and kept all the same. Type this in a terminal, then come back here:</source>
        <translation>Дубли всё равно создаются и хранятся. Введите это в терминале и вернитесь сюда:</translation>
    </message>
    <message>
        <source>No take yet</source>
        <translation>Дубля пока нет</translation>
    </message>
    <message>
        <source>The scenes&apos; chosen takes play here, one after the other.</source>
        <translation>Здесь воспроизводятся выбранные дубли сцен, один за другим.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Фильм</translation>
    </message>
    <message>
        <source>scene %1 of %2</source>
        <translation>сцена %1 из %2</translation>
    </message>
    <message>
        <source>%1, no take yet</source>
        <translation>%1, дубля ещё нет</translation>
    </message>
    <message>
        <source>%1, take %2</source>
        <translation>%1, дубль %2</translation>
    </message>
    <message>
        <source>Previous scene</source>
        <translation>Предыдущая сцена</translation>
    </message>
    <message>
        <source>Next scene</source>
        <translation>Следующая сцена</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>Сохранить кадр</translation>
    </message>
    <message>
        <source>Take menu</source>
        <translation>Меню дубля</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Дубль</translation>
    </message>
    <message>
        <source>frame %1 of %2</source>
        <translation>кадр %1 из %2</translation>
    </message>
    <message>
        <source>frame %1 of %2 of the film</source>
        <translation>кадр %1 из %2 фильма</translation>
    </message>
</context>
<context>
    <name>rushes::FilmTakes</name>
    <message>
        <source>Open its scene</source>
        <translation>Открыть её сцену</translation>
    </message>
    <message>
        <source>Choose another take</source>
        <translation>Выбрать другой дубль</translation>
    </message>
    <message>
        <source>Take %1, %2, starred</source>
        <translation>Дубль %1, %2, со звездой</translation>
    </message>
    <message>
        <source>Take %1, %2</source>
        <translation>Дубль %1, %2</translation>
    </message>
</context>
<context>
    <name>rushes::FilmView</name>
    <message>
        <source>Film</source>
        <translation>Фильм</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Показать весь фильм</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n frame(s) left out</source>
        <translation>
            <numerusform>%1 · пропущен %n кадр</numerusform>
            <numerusform>%1 · пропущено %n кадра</numerusform>
            <numerusform>%1 · пропущено %n кадров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::FontNotes</name>
    <message>
        <source>No installed font shows Chinese, Japanese or Korean letters.</source>
        <translation>Ни один установленный шрифт не показывает китайские, японские и корейские знаки.</translation>
    </message>
    <message>
        <source>No installed font shows emoji.</source>
        <translation>Ни один установленный шрифт не показывает эмодзи.</translation>
    </message>
    <message>
        <source>They are kept and sent all the same. To see them, install %1 and start Rushes again.</source>
        <translation>Они всё равно хранятся и отправляются. Чтобы их видеть, установите %1 и запустите Rushes снова.</translation>
    </message>
</context>
<context>
    <name>rushes::GenerateButton</name>
    <message>
        <source>Generate</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>затем %1</translation>
    </message>
</context>
<context>
    <name>rushes::GenerateController</name>
    <message>
        <source>Let go of the timeline first.</source>
        <translation>Сначала отпустите монтажную линейку.</translation>
    </message>
    <message>
        <source>Nothing was queued.</source>
        <translation>В очередь ничего не поставлено.</translation>
    </message>
    <message>
        <source>It was queued a moment ago.</source>
        <translation>Оно поставлено в очередь мгновение назад.</translation>
    </message>
    <message>
        <source>Press once more for another take.</source>
        <translation>Нажмите ещё раз для другого дубля.</translation>
    </message>
    <message>
        <source>“%1” is made of what comes before it.</source>
        <translation>«%1» делается из того, что идёт перед ней.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Generate %1 for %2?</source>
        <translation>Создать %1 за %2?</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n сцена</numerusform>
            <numerusform>%n сцены</numerusform>
            <numerusform>%n сцен</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate all</source>
        <translation>Создать все</translation>
    </message>
</context>
<context>
    <name>rushes::GenerateOptions</name>
    <message>
        <source>More ways to generate</source>
        <translation>Другие способы создать</translation>
    </message>
    <message>
        <source>Several takes, variations, or to the front of the queue</source>
        <translation>Несколько дублей, варианты или вне очереди</translation>
    </message>
</context>
<context>
    <name>rushes::HelpController</name>
    <message>
        <source>What&apos;s new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Rushes is %1 now.</source>
        <translation>Теперь Rushes %1.</translation>
    </message>
    <message>
        <source>In this version</source>
        <translation>В этой версии</translation>
    </message>
    <message>
        <source>This is not there in your language yet: it is told in English.</source>
        <translation>На вашем языке этого ещё нет: показано по-английски.</translation>
    </message>
</context>
<context>
    <name>rushes::HintBubble</name>
    <message>
        <source>A click closes this hint</source>
        <translation>Щелчок закрывает подсказку</translation>
    </message>
</context>
<context>
    <name>rushes::HttpCall</name>
    <message>
        <source>%1 gave no answer within %2 s</source>
        <translation>%1 не ответил за %2 с</translation>
    </message>
</context>
<context>
    <name>rushes::HttpReply</name>
    <message>
        <source>The certificate of %1 is not valid yet, but from %2. Check this computer&apos;s clock: it says %3</source>
        <translation>Сертификат %1 ещё не действует, он действует с %2. Проверьте часы этого компьютера: на них %3</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired on %2. Check this computer&apos;s clock: it says %3; if that is right, the service has to renew it</source>
        <translation>Срок сертификата %1 истёк %2. Проверьте часы этого компьютера: на них %3; если они верны, сервис должен его обновить</translation>
    </message>
    <message>
        <source>The certificate is another host&apos;s, not that of %1</source>
        <translation>Сертификат принадлежит другому хосту, а не %1</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked</source>
        <translation>Сертификат %1 отозван</translation>
    </message>
    <message>
        <source>This computer does not know who issued the certificate of %1. A network&apos;s filter or login page may stand between</source>
        <translation>Этот компьютер не знает, кто выдал сертификат %1. Возможно, мешает фильтр сети или страница входа</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s</source>
        <translation>%1 не ответил за %2 с</translation>
    </message>
    <message>
        <source>the proxy %1:%2</source>
        <translation>прокси %1:%2</translation>
    </message>
    <message>
        <source>The name %1 is not known: %2</source>
        <translation>Имя %1 неизвестно: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 refused the connection</source>
        <translation>%1 отказал в соединении</translation>
    </message>
    <message>
        <source>The name %1 is not known</source>
        <translation>Имя %1 неизвестно</translation>
    </message>
    <message>
        <source>What %1 answered is no HTTP</source>
        <translation>Ответ %1 — не HTTP</translation>
    </message>
    <message>
        <source>The answer&apos;s pieces are broken</source>
        <translation>Части ответа испорчены</translation>
    </message>
    <message>
        <source>%1 does not speak TLS as it should: %2</source>
        <translation>%1 говорит по TLS не так, как должен: %2</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 закрыл соединение без ответа</translation>
    </message>
    <message>
        <source>The connection closed early</source>
        <translation>Соединение закрылось раньше времени</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отозвано</translation>
    </message>
</context>
<context>
    <name>rushes::InfoOverlay</name>
    <message>
        <source>%1 frames a second</source>
        <translation>%1 кадр/с</translation>
    </message>
    <message>
        <source>variable rate, %1 frames a second</source>
        <translation>переменная частота, %1 кадр/с</translation>
    </message>
    <message>
        <source>10 bit</source>
        <translation>10 бит</translation>
    </message>
    <message>
        <source>turned by %1°</source>
        <translation>поворот на %1°</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 кГц</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>моно</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>стерео</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>каналов: %1</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>без звука</translation>
    </message>
</context>
<context>
    <name>rushes::InputController</name>
    <message>
        <source>start image</source>
        <translation>начальное изображение</translation>
    </message>
    <message>
        <source>end image</source>
        <translation>конечное изображение</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>образец</translation>
    </message>
    <message>
        <source>Continue in a new scene</source>
        <translation>Продолжить в новой сцене</translation>
    </message>
    <message>
        <source>Use this frame</source>
        <translation>Взять этот кадр</translation>
    </message>
    <message>
        <source>As start image</source>
        <translation>Как начальный кадр</translation>
    </message>
    <message>
        <source>As end image</source>
        <translation>Как конечный кадр</translation>
    </message>
    <message>
        <source>As reference</source>
        <translation>Как образец</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>кадр</translation>
    </message>
    <message>
        <source>“%1” takes no %2.</source>
        <translation>«%1» не принимает вход «%2».</translation>
    </message>
    <message>
        <source>Choose another model at the head of the clip&apos;s settings.</source>
        <translation>Выберите другую модель вверху настроек клипа.</translation>
    </message>
    <message>
        <source>Use frame as %1</source>
        <translation>Взять кадр как вход «%1»</translation>
    </message>
    <message>
        <source>Now %1, which takes a %2.</source>
        <translation>Теперь %1: эта модель принимает вход «%2».</translation>
    </message>
    <message>
        <source>The frame is the scene&apos;s %1.</source>
        <translation>Кадр взят в сцену как вход «%1».</translation>
    </message>
    <message>
        <source>The take&apos;s last frame cannot be read.</source>
        <translation>Последний кадр дубля не читается.</translation>
    </message>
    <message>
        <source>“%1” takes no start image.</source>
        <translation>«%1» не принимает начальный кадр.</translation>
    </message>
    <message>
        <source>Choose a model that does, then continue the scene.</source>
        <translation>Выберите модель, которая его принимает, и продолжите сцену.</translation>
    </message>
    <message>
        <source>“%1” begins where take %2 ends.</source>
        <translation>«%1» начинается там, где кончается дубль %2.</translation>
    </message>
    <message>
        <source>Makes the frame in the player an input of the scene</source>
        <translation>Делает кадр из плеера исходником сцены</translation>
    </message>
    <message>
        <source>As element</source>
        <translation>Как элемент</translation>
    </message>
    <message>
        <source>As keyframe</source>
        <translation>Как ключевой кадр</translation>
    </message>
    <message>
        <source>element</source>
        <translation>элемент</translation>
    </message>
    <message>
        <source>The frame is a new element of the scene: name it, and use it as @name.</source>
        <translation>Кадр стал новым элементом сцены: назовите его и пишите как @имя.</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>ключевой кадр</translation>
    </message>
    <message>
        <source>The frame is a keyframe of the scene, at %1 s.</source>
        <translation>Кадр стал ключевым кадром сцены на %1 с.</translation>
    </message>
    <message>
        <source>“%1” begins with take %2.</source>
        <translation>«%1» начинается с дубля %2.</translation>
    </message>
    <message>
        <source>“%1” makes a sound: it has no last frame.</source>
        <translation>«%1» создаёт звук: последнего кадра у неё нет.</translation>
    </message>
    <message>
        <source>“%1” begins where “%2” ends.</source>
        <translation>«%1» начинается там, где кончается «%2».</translation>
    </message>
    <message>
        <source>there is no picture in the player</source>
        <translation>в плеере нет изображения</translation>
    </message>
    <message>
        <source>no take is shown</source>
        <translation>дубль не показан</translation>
    </message>
    <message>
        <source>For the open scene, “%1”:</source>
        <translation>Для открытой сцены «%1»:</translation>
    </message>
</context>
<context>
    <name>rushes::InputReceiver</name>
    <message>
        <source>Drop a picture, paste an address, or choose</source>
        <translation>Перетащите картинку, вставьте адрес или выберите</translation>
    </message>
    <message>
        <source>Drop a video or a take, paste an address, or choose</source>
        <translation>Перетащите видео или дубль, вставьте адрес или выберите</translation>
    </message>
    <message>
        <source>Drop a sound, paste an address, or choose</source>
        <translation>Перетащите звук, вставьте адрес или выберите</translation>
    </message>
    <message>
        <source>Drop a file, paste an address, or choose</source>
        <translation>Перетащите файл, вставьте адрес или выберите</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</source>
        <translation>Картинки (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.webm *.mkv *.m4v)</source>
        <translation>Видео (*.mp4 *.mov *.webm *.mkv *.m4v)</translation>
    </message>
    <message>
        <source>Sounds (*.wav *.mp3 *.flac *.ogg *.m4a *.opus)</source>
        <translation>Звуки (*.wav *.mp3 *.flac *.ogg *.m4a *.opus)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Use an address…</source>
        <translation>Указать адрес…</translation>
    </message>
    <message>
        <source>Public address of the file, with https://</source>
        <translation>Общедоступный адрес файла, с https://</translation>
    </message>
    <message>
        <source>The clipboard holds no file, no picture and no address.</source>
        <translation>В буфере обмена нет ни файла, ни картинки, ни адреса.</translation>
    </message>
    <message>
        <source>Its last frame was taken.</source>
        <translation>Взят его последний кадр.</translation>
    </message>
    <message>
        <source>“%1”: its last frame cannot be read.</source>
        <translation>«%1»: последний кадр не читается.</translation>
    </message>
    <message>
        <source>From another scene</source>
        <translation>Из другой сцены</translation>
    </message>
</context>
<context>
    <name>rushes::InputShelf</name>
    <message>
        <source>The picture cannot be read. Choose another one.</source>
        <translation>Картинка не читается. Выберите другую.</translation>
    </message>
    <message>
        <source>The file is missing. Choose it again.</source>
        <translation>Файла нет на месте. Выберите его снова.</translation>
    </message>
    <message>
        <source>A file in a request has at most %1 MiB. Make it smaller, or give a public address.</source>
        <translation>Файл в запросе — не больше %1 МиБ. Уменьшите его или укажите общедоступный адрес.</translation>
    </message>
    <message>
        <source>in the request itself</source>
        <translation>в самом запросе</translation>
    </message>
    <message>
        <source>There is no picture to take.</source>
        <translation>Нет картинки, которую можно взять.</translation>
    </message>
    <message>
        <source>This is no file and no address. Choose another one.</source>
        <translation>Это не файл и не адрес. Выберите что-то другое.</translation>
    </message>
    <message>
        <source>Its address is being tried. Wait a moment.</source>
        <translation>Адрес проверяется. Подождите немного.</translation>
    </message>
</context>
<context>
    <name>rushes::InputTile</name>
    <message>
        <source>is looked at…</source>
        <translation>проверяется…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
</context>
<context>
    <name>rushes::InputWell</name>
    <message>
        <source>Start image</source>
        <translation>Начальный кадр</translation>
    </message>
    <message>
        <source>End image</source>
        <translation>Конечный кадр</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>Картинки-образцы</translation>
    </message>
    <message>
        <source>Reference videos</source>
        <translation>Видеообразцы</translation>
    </message>
    <message>
        <source>Reference sounds</source>
        <translation>Звуковые образцы</translation>
    </message>
    <message>
        <source>Source video</source>
        <translation>Исходное видео</translation>
    </message>
    <message>
        <source>Source sound</source>
        <translation>Исходный звук</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Маска</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>Нужно: %1</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>нужно</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>не больше %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>rushes::InputsField</name>
    <message>
        <source>Input</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>вход</translation>
    </message>
</context>
<context>
    <name>rushes::JobDelegate</name>
    <message>
        <source>%1 · %2</source>
        <comment>what tells a job from others of its batch, and its state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Removed · nothing charged</source>
        <translation>Убрано · деньги не списаны</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Puts the job back where it waited.</source>
        <translation>Возвращает задание на место, где оно ждало.</translation>
    </message>
</context>
<context>
    <name>rushes::JobDetails</name>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <comment>a job&apos;s time</comment>
        <translation>d MMM yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>%1, with its download</source>
        <translation>%1, вместе с загрузкой</translation>
    </message>
    <message>
        <source>%1, as the service reports</source>
        <translation>%1, по данным сервиса</translation>
    </message>
    <message>
        <source>not reported by the service</source>
        <translation>сервис не сообщил</translation>
    </message>
    <message>
        <source>with sound</source>
        <translation>со звуком</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>без звука</translation>
    </message>
    <message>
        <source>%1 · %2 s · CFG %3 · %4</source>
        <translation>%1 · %2 с · CFG %3 · %4</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Номер запроса</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начато</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>Waited at the service</source>
        <translation>Ожидание у сервиса</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Выполнение</translation>
    </message>
    <message>
        <source>Price when queued</source>
        <translation>Цена при постановке</translation>
    </message>
    <message>
        <source>free</source>
        <translation>бесплатно</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Кадры</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Дубль</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Show file in folder</source>
        <translation>Показать файл в папке</translation>
    </message>
    <message>
        <source>Job: %1</source>
        <translation>Задание: %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
</context>
<context>
    <name>rushes::JobDialog</name>
    <message>
        <source>Edit waiting job: %1</source>
        <translation>Изменить ожидающее задание: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>It is not sent while it is open here. The scene stays as it is.</source>
        <translation>Пока оно открыто здесь, оно не отправляется. Сцена остаётся как есть.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Let go of the timeline first.</source>
        <translation>Сначала отпустите монтажную линейку.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Queue as a new job</source>
        <translation>Поставить как новое задание</translation>
    </message>
    <message>
        <source>%1 What is written here is kept: it can be queued as a new job.</source>
        <translation>%1 Написанное здесь сохранено: его можно поставить как новое задание.</translation>
    </message>
    <message>
        <source>Drop the changes to this job?</source>
        <translation>Отбросить изменения этого задания?</translation>
    </message>
    <message>
        <source>The job goes on as it was queued.</source>
        <translation>Задание идёт так, как было поставлено.</translation>
    </message>
    <message>
        <source>The job stays in the queue as it was.</source>
        <translation>Задание остаётся в очереди как было.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Продолжить правку</translation>
    </message>
</context>
<context>
    <name>rushes::JobModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rushes::JobRunner</name>
    <message>
        <source>The job “%1” has this request id.</source>
        <translation>Этот номер запроса у задания «%1».</translation>
    </message>
    <message>
        <source>“%1” has this request id.</source>
        <translation>Этот номер запроса у «%1».</translation>
    </message>
    <message>
        <source>This job is no longer in the queue.</source>
        <translation>Этого задания больше нет в очереди.</translation>
    </message>
    <message>
        <source>Only a failed or cancelled job can be tried again.</source>
        <translation>Повторить можно только неудавшееся или отменённое задание.</translation>
    </message>
</context>
<context>
    <name>rushes::KeyField</name>
    <message>
        <source>Press a key</source>
        <translation>Нажмите клавишу</translation>
    </message>
</context>
<context>
    <name>rushes::KeyframeMark</name>
    <message>
        <source>Keyframe %1, %2 s</source>
        <translation>Ключевой кадр %1, %2 с</translation>
    </message>
    <message>
        <source>Left and Right move it, Delete removes it</source>
        <translation>Стрелки влево и вправо сдвигают его, Delete удаляет</translation>
    </message>
    <message>
        <source>Keyframe %1 at %2 s. Drag it to another time.</source>
        <translation>Ключевой кадр %1 на %2 с. Перетащите его на другое время.</translation>
    </message>
</context>
<context>
    <name>rushes::KeyframeTrack</name>
    <message>
        <source>Keyframes</source>
        <translation>Ключевые кадры</translation>
    </message>
    <message>
        <source>a keyframe is within the clip</source>
        <translation>ключевой кадр находится внутри клипа</translation>
    </message>
    <message>
        <source>each keyframe has a time of its own</source>
        <translation>у каждого ключевого кадра своё время</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>Сдвинуть ключевой кадр</translation>
    </message>
    <message>
        <source>Remove keyframe</source>
        <translation>Убрать ключевой кадр</translation>
    </message>
</context>
<context>
    <name>rushes::KeyframesField</name>
    <message>
        <source>Keyframes</source>
        <translation>Ключевые кадры</translation>
    </message>
    <message>
        <source>Keyframe %1</source>
        <translation>Ключевой кадр %1</translation>
    </message>
    <message>
        <source>Keyframe %1, seconds</source>
        <translation>Ключевой кадр %1, секунды</translation>
    </message>
    <message>
        <source>Seconds from the clip&apos;s start</source>
        <translation>Секунды от начала клипа</translation>
    </message>
    <message>
        <source>Remove keyframe %1</source>
        <translation>Убрать ключевой кадр %1</translation>
    </message>
    <message>
        <source>Time of a keyframe</source>
        <translation>Время ключевого кадра</translation>
    </message>
    <message>
        <source>Remove keyframe</source>
        <translation>Убрать ключевой кадр</translation>
    </message>
    <message>
        <source>Picture of a keyframe</source>
        <translation>Картинка ключевого кадра</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>Добавить ключевой кадр</translation>
    </message>
</context>
<context>
    <name>rushes::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Сбросить всё</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Поиск действий и клавиш</translation>
    </message>
    <message>
        <source>Rushes</source>
        <translation>Rushes</translation>
    </message>
    <message>
        <source>%1 (player)</source>
        <translation>%1 (плеер)</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Клавиши как в</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Новая клавиша</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Взять эту клавишу</translation>
    </message>
    <message>
        <source>Use it too</source>
        <translation>Взять ещё и эту</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Без клавиши</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No action is called that</source>
        <translation>Такого действия нет</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«%1» (%2)</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 свободна.</translation>
    </message>
    <message>
        <source>%1 is the key of %2. It is taken away there.</source>
        <translation>%1 сейчас у %2. Там она будет снята.</translation>
    </message>
</context>
<context>
    <name>rushes::KeysModel</name>
    <message>
        <source>%1 is also “%2” (%3)</source>
        <translation>%1 — это ещё и «%2» (%3)</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>rushes::LazyPlugin</name>
    <message>
        <source>A part of Rushes is missing: %1. Install Rushes again. (%2)</source>
        <translation>Не хватает части Rushes: %1. Установите Rushes заново. (%2)</translation>
    </message>
</context>
<context>
    <name>rushes::LedgerLinesModel</name>
    <message>
        <source>committed</source>
        <translation>обещано</translation>
    </message>
    <message>
        <source>reported by the service</source>
        <translation>сообщил сервис</translation>
    </message>
    <message>
        <source>as estimated</source>
        <translation>по оценке</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>may have been charged</source>
        <translation>могло быть оплачено</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Сцена</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Потрачено</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
</context>
<context>
    <name>rushes::LibraryController</name>
    <message>
        <source>The take&apos;s file can&apos;t be opened.</source>
        <translation>Не удаётся открыть файл дубля.</translation>
    </message>
    <message>
        <source>%1 is not there, or no program is set up for it.</source>
        <translation>%1: файла нет на месте или для него не задана программа.</translation>
    </message>
    <message>
        <source>Removed %1 from the library.</source>
        <translation>Убрано из библиотеки: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n take(s) from the library.</source>
        <translation>
            <numerusform>Из библиотеки убран %n дубль.</numerusform>
            <numerusform>Из библиотеки убраны %n дубля.</numerusform>
            <numerusform>Из библиотеки убрано %n дублей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay on the disk.</source>
        <translation>
            <numerusform>%n файл остаётся на диске.</numerusform>
            <numerusform>%n файла остаются на диске.</numerusform>
            <numerusform>%n файлов остаются на диске.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Moved %1 to the trash.</source>
        <translation>Перемещено в корзину: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n take(s) to the trash.</source>
        <translation>
            <numerusform>В корзину перемещён %n дубль.</numerusform>
            <numerusform>В корзину перемещены %n дубля.</numerusform>
            <numerusform>В корзину перемещено %n дублей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be moved to the trash.</source>
        <translation>Не всё удалось переместить в корзину.</translation>
    </message>
    <message>
        <source>There is no trash for %1: it stays where it is.</source>
        <translation>Для %1 нет корзины: файл остаётся на месте.</translation>
    </message>
    <message>
        <source>A file did not come back from the trash.</source>
        <translation>Один файл не вернулся из корзины.</translation>
    </message>
    <message>
        <source>%1: something else is there, or the trash was emptied.</source>
        <translation>%1: на этом месте уже что-то есть, или корзина была очищена.</translation>
    </message>
    <message numerus="yes">
        <source>Rename %n file(s)</source>
        <translation>
            <numerusform>Переименовать %n файл</numerusform>
            <numerusform>Переименовать %n файла</numerusform>
            <numerusform>Переименовать %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>{project}, {scene}, {take}, {model}, {date} and {time} are filled in.
The first one: %1</source>
        <translation>{project}, {scene}, {take}, {model}, {date} и {time} подставляются.
Первое имя: %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Not every file could be renamed.</source>
        <translation>Не все файлы удалось переименовать.</translation>
    </message>
    <message>
        <source>%1 is not there, or can&apos;t be written.</source>
        <translation>%1: нет на месте или запись невозможна.</translation>
    </message>
    <message numerus="yes">
        <source>Renamed %n file(s).</source>
        <translation>
            <numerusform>Переименован %n файл.</numerusform>
            <numerusform>Переименовано %n файла.</numerusform>
            <numerusform>Переименовано %n файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for missing files in</source>
        <translation>Где искать недостающие файлы</translation>
    </message>
    <message>
        <source>Looking for missing files…</source>
        <translation>Поиск недостающих файлов…</translation>
    </message>
    <message numerus="yes">
        <source>Found %n missing file(s).</source>
        <translation>
            <numerusform>Найден %n недостающий файл.</numerusform>
            <numerusform>Найдено %n недостающих файла.</numerusform>
            <numerusform>Найдено %n недостающих файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>No missing file was found there.</source>
        <translation>Недостающих файлов там не нашлось.</translation>
    </message>
</context>
<context>
    <name>rushes::LibraryFilters</name>
    <message>
        <source>Sort by</source>
        <translation>Сортировка</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Сцена</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>By scene</source>
        <translation>По сценам</translation>
    </message>
    <message>
        <source>Dearest first</source>
        <translation>Сначала дорогие</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Сначала длинные</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Любой вид</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Звуки</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Любое время</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>За 7 дней</translation>
    </message>
    <message>
        <source>Last 31 days</source>
        <translation>За 31 день</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>За год</translation>
    </message>
    <message>
        <source>Any cost</source>
        <translation>Любая стоимость</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Бесплатно</translation>
    </message>
    <message>
        <source>Up to $1</source>
        <translation>До 1 $</translation>
    </message>
    <message>
        <source>$1 and more</source>
        <translation>От 1 $</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Все проекты</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>Все сцены</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Все модели</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Все метки</translation>
    </message>
    <message>
        <source>Unsaved project</source>
        <translation>Несохранённый проект</translation>
    </message>
</context>
<context>
    <name>rushes::LibraryModel</name>
    <message>
        <source>%1, starred</source>
        <translation>%1, со звездой</translation>
    </message>
    <message>
        <source>%1, in the player</source>
        <translation>%1, в плеере</translation>
    </message>
    <message>
        <source>A take that can&apos;t be read</source>
        <translation>Дубль, который не удаётся прочитать</translation>
    </message>
    <message>
        <source>%1, %2 of %3 of “%4”</source>
        <translation>%1, %2 из %3, «%4»</translation>
    </message>
    <message>
        <source>%1, %2 of %3 of “%4” in “%5”</source>
        <translation>%1, %2 из %3, «%4» в «%5»</translation>
    </message>
</context>
<context>
    <name>rushes::LibraryView</name>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>No takes yet</source>
        <translation>Дублей пока нет</translation>
    </message>
    <message>
        <source>Finished clips are kept here.</source>
        <translation>Готовые клипы хранятся здесь.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Только со звездой</translation>
    </message>
    <message>
        <source>Search prompts, shots, notes</source>
        <translation>Искать в промптах, кадрах, заметках</translation>
    </message>
    <message>
        <source>Search library</source>
        <translation>Поиск в библиотеке</translation>
    </message>
    <message>
        <source>No starred takes.</source>
        <translation>Нет дублей со звездой.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Ничего не найдено: «%1».</translation>
    </message>
    <message>
        <source>Press S on a take to star it.</source>
        <translation>Нажмите S на дубле, чтобы поставить звезду.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Reuse settings</source>
        <translation>Взять параметры</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Снять звезду</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Поставить звезду</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Копировать промпт</translation>
    </message>
    <message>
        <source>Show file in folder</source>
        <translation>Показать файл в папке</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>Убрать из библиотеки…</translation>
    </message>
    <message>
        <source>Open in the system&apos;s player</source>
        <translation>Открыть в системном проигрывателе</translation>
    </message>
    <message>
        <source>Takes of this scene</source>
        <translation>Дубли этой сцены</translation>
    </message>
    <message>
        <source>Rename file…</source>
        <translation>Переименовать файл…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Find missing files…</source>
        <translation>Найти недостающие файлы…</translation>
    </message>
    <message>
        <source>Disk space…</source>
        <translation>Место на диске…</translation>
    </message>
    <message>
        <source>Play the take</source>
        <translation>Смотреть дубль</translation>
    </message>
    <message>
        <source>Star the take</source>
        <translation>Отметить дубль звездой</translation>
    </message>
    <message>
        <source>Rename the file</source>
        <translation>Переименовать файл</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Убрать из библиотеки</translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>Копировать файл</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Списком</translation>
    </message>
    <message>
        <source>Filter and sort</source>
        <translation>Фильтр и сортировка</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Показать подробности</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>No take is like this.</source>
        <translation>Таких дублей нет.</translation>
    </message>
    <message>
        <source>To the scene before</source>
        <translation>К предыдущей сцене</translation>
    </message>
    <message>
        <source>To the next scene</source>
        <translation>К следующей сцене</translation>
    </message>
    <message>
        <source>Select the scene&apos;s takes</source>
        <translation>Выделить дубли сцены</translation>
    </message>
</context>
<context>
    <name>rushes::MainController</name>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Отменить: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Вернуть: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>About Rushes</source>
        <translation>О программе Rushes</translation>
    </message>
    <message>
        <source>Rushes %1</source>
        <translation>Rushes %1</translation>
    </message>
    <message>
        <source>A desktop studio for AI video.

MIT licence. Built with Qt %1. Icons: Lucide (ISC). Prices as of %2; they can change at the service.</source>
        <translation>Настольная студия для видео с ИИ.

Лицензия MIT. Собрано с Qt %1. Значки: Lucide (ISC). Цены на %2; у сервиса они могут меняться.</translation>
    </message>
    <message>
        <source>Frame saved as %1.</source>
        <translation>Кадр сохранён: %1.</translation>
    </message>
    <message>
        <source>The scene of this take is in no project that was open lately.</source>
        <translation>Сцены этого дубля нет ни в одном из недавно открытых проектов.</translation>
    </message>
    <message>
        <source>Make it anew from the take</source>
        <translation>Создать её заново из дубля</translation>
    </message>
    <message>
        <source>Write here what is seen and heard. Select a shot, and you write that one.</source>
        <translation>Опишите здесь, что видно и слышно. Выберите кадр — и вы пишете его.</translation>
    </message>
    <message>
        <source>The clip&apos;s shots, to scale: drag a cut to move it, press S to split.</source>
        <translation>Кадры клипа в масштабе: тяните склейку, чтобы сдвинуть, S — разрезать.</translation>
    </message>
    <message>
        <source>The price stands here before anything is paid. In the sandbox it is free: try it.</source>
        <translation>Цена стоит здесь до оплаты. В песочнице бесплатно: попробуйте.</translation>
    </message>
    <message>
        <source>“%1” is ready.</source>
        <translation>«%1»: готово.</translation>
    </message>
</context>
<context>
    <name>rushes::MainWindow</name>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Монтажная линейка</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Клип</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>%1 — edited</source>
        <translation>%1 — изменён</translation>
    </message>
</context>
<context>
    <name>rushes::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Поиск в руководстве</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Nothing is said of that. Try another word.</source>
        <translation>Об этом ничего нет. Попробуйте другое слово.</translation>
    </message>
</context>
<context>
    <name>rushes::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>rushes::ModelBrowser</name>
    <message>
        <source>%1 to %2 s</source>
        <translation>от %1 до %2 с</translation>
    </message>
    <message>
        <source>up to %1 s</source>
        <translation>до %1 с</translation>
    </message>
    <message>
        <source>shots</source>
        <translation>кадры</translation>
    </message>
    <message>
        <source>makes sound</source>
        <translation>создаёт звук</translation>
    </message>
    <message>
        <source>No model fits</source>
        <translation>Подходящих моделей нет</translation>
    </message>
    <message>
        <source>Other words, or fewer conditions.</source>
        <translation>Попробуйте другие слова или меньше условий.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Поиск моделей</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Избранное</translation>
    </message>
    <message numerus="yes">
        <source>Search %n model(s)</source>
        <translation>
            <numerusform>Поиск по %n модели</numerusform>
            <numerusform>Поиск по %n моделям</numerusform>
            <numerusform>Поиск по %n моделям</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogue of %1, as it came with Rushes</source>
        <translation>Каталог от %1 из поставки Rushes</translation>
    </message>
    <message>
        <source>Catalogue of the service, read on %1</source>
        <translation>Каталог сервиса, получен %1</translation>
    </message>
    <message>
        <source>Catalogue of the service, read today</source>
        <translation>Каталог сервиса, получен сегодня</translation>
    </message>
    <message>
        <source>Takes %1</source>
        <translation>Принимает: %1</translation>
    </message>
</context>
<context>
    <name>rushes::ModelButton</name>
    <message>
        <source>Choose another model</source>
        <translation>Выбрать другую модель</translation>
    </message>
    <message>
        <source>%1: choose another model</source>
        <translation>%1: выбрать другую модель</translation>
    </message>
</context>
<context>
    <name>rushes::ModelColumnHeads</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
</context>
<context>
    <name>rushes::ModelController</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 и ещё %2</translation>
    </message>
    <message>
        <source>Change model</source>
        <translation>Сменить модель</translation>
    </message>
    <message>
        <source>Now %1.</source>
        <translation>Теперь %1.</translation>
    </message>
    <message>
        <source>Not used by it: %1. It stays with the scene and comes back with a model that takes it.</source>
        <translation>Не используется этой моделью: %1. Останется в сцене и вернётся с моделью, которая это принимает.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation>Новые: %1.</translation>
    </message>
    <message>
        <source>No longer offered: %1.</source>
        <translation>Больше не предлагаются: %1.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Изменились: %1.</translation>
    </message>
    <message>
        <source>The catalogue of models was brought up to date.</source>
        <translation>Каталог моделей обновлён.</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Показать модели</translation>
    </message>
</context>
<context>
    <name>rushes::ModelFilterBar</name>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Sound</source>
        <comment>kind of output</comment>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Любая длина</translation>
    </message>
    <message>
        <source>%1 s or longer</source>
        <translation>%1 с или дольше</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По названию</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Сначала длинные</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>Сначала дешёвые</translation>
    </message>
    <message>
        <source>Takes anything</source>
        <translation>Любые входы</translation>
    </message>
    <message>
        <source>Takes %1</source>
        <translation>Принимает: %1</translation>
    </message>
    <message>
        <source>Takes %1 +%2</source>
        <translation>Принимает: %1 +%2</translation>
    </message>
</context>
<context>
    <name>rushes::ModelListModel</name>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Избранное</translation>
    </message>
    <message>
        <source>All %1, by name</source>
        <translation>Все %1, по названию</translation>
    </message>
    <message>
        <source>All %1, longest first</source>
        <translation>Все %1, сначала самые длинные</translation>
    </message>
    <message>
        <source>All %1, cheapest first</source>
        <translation>Все %1, сначала дешёвые</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>принимает: %1</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>избранное</translation>
    </message>
</context>
<context>
    <name>rushes::NegativeField</name>
    <message>
        <source>Negative prompt</source>
        <translation>Негативный промпт</translation>
    </message>
    <message>
        <source>What should not be seen</source>
        <translation>Чего не должно быть видно</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Edit negative prompt</source>
        <translation>Изменить негативный промпт</translation>
    </message>
</context>
<context>
    <name>rushes::NetworkController</name>
    <message>
        <source>The proxy&apos;s password is in the keyring now.</source>
        <translation>Пароль прокси теперь в связке ключей.</translation>
    </message>
    <message>
        <source>It is no longer in the settings&apos; file.</source>
        <translation>В файле настроек его больше нет.</translation>
    </message>
    <message>
        <source>The proxy&apos;s password holds until Rushes ends.</source>
        <translation>Пароль прокси действует, пока Rushes открыт.</translation>
    </message>
    <message>
        <source>It is no longer in the settings&apos; file, and there is no keyring to keep it. Write it again in the Preferences after the next start.</source>
        <translation>В файле настроек его больше нет, а связки ключей, чтобы его хранить, тоже нет. После следующего запуска введите его в настройках снова.</translation>
    </message>
    <message>
        <source>The password is in the keyring, not in the settings.</source>
        <translation>Пароль в связке ключей, а не в настройках.</translation>
    </message>
    <message>
        <source>There is no keyring: the password holds until Rushes ends, and is written nowhere.</source>
        <translation>Связки ключей нет: пароль действует, пока Rushes открыт, и нигде не записан.</translation>
    </message>
</context>
<context>
    <name>rushes::Notice</name>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
</context>
<context>
    <name>rushes::PairPlayback</name>
    <message>
        <source>To compare takes, install ffmpeg: sudo apt install ffmpeg</source>
        <translation>Чтобы сравнивать дубли, установите ffmpeg: sudo apt install ffmpeg</translation>
    </message>
    <message>
        <source>%1 can&apos;t be compared: its pictures can&apos;t be read.</source>
        <translation>%1: сравнить нельзя, изображение не читается.</translation>
    </message>
</context>
<context>
    <name>rushes::PaneHead</name>
    <message>
        <source>%1 pane</source>
        <translation>Панель «%1»</translation>
    </message>
</context>
<context>
    <name>rushes::PictureBar</name>
    <message>
        <source>Size on screen</source>
        <translation>Размер на экране</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Вписать</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Копировать картинку</translation>
    </message>
    <message>
        <source>Picture on the full screen</source>
        <translation>Картинка на весь экран</translation>
    </message>
</context>
<context>
    <name>rushes::PictureButton</name>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>rushes::PictureListField</name>
    <message>
        <source>Add to %1</source>
        <translation>Добавить в «%1»</translation>
    </message>
    <message>
        <source>%1: a picture is wanted here.</source>
        <translation>%1: здесь нужна картинка.</translation>
    </message>
</context>
<context>
    <name>rushes::Playback</name>
    <message>
        <source>No picture came.</source>
        <translation>Изображение не пришло.</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>В нём нет изображения.</translation>
    </message>
</context>
<context>
    <name>rushes::PlaybackClip</name>
    <message>
        <source>%1 can&apos;t be played.</source>
        <translation>%1: воспроизвести не удаётся.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1: файл не найден.</translation>
    </message>
</context>
<context>
    <name>rushes::PlayerComparison</name>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Шторка</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Разница</translation>
    </message>
    <message>
        <source>A or B</source>
        <translation>A или B</translation>
    </message>
    <message>
        <source>Wipe to the left</source>
        <translation>Шторку влево</translation>
    </message>
    <message>
        <source>Wipe to the right</source>
        <translation>Шторку вправо</translation>
    </message>
    <message>
        <source>Hear the other one</source>
        <translation>Слушать другой</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>A is a picture, B a video.</source>
        <translation>A — картинка, B — видео.</translation>
    </message>
    <message>
        <source>A is a video, B a picture.</source>
        <translation>A — видео, B — картинка.</translation>
    </message>
    <message>
        <source>A lasts %1 s, B %2 s: %3 is held at its end.</source>
        <translation>A длится %1 с, B — %2 с: %3 замирает на последнем кадре.</translation>
    </message>
    <message>
        <source>A has %1 frames a second, B %2: steps go by the quicker one.</source>
        <translation>Кадров в секунду: A — %1, B — %2; шаг — по более частому.</translation>
    </message>
    <message>
        <source>%1 has a variable frame rate.</source>
        <translation>%1: переменная частота кадров.</translation>
    </message>
    <message>
        <source>A is %1, B %2.</source>
        <translation>A — %1, B — %2.</translation>
    </message>
    <message>
        <source>%1: frame %2 of %3</source>
        <translation>%1: кадр %2 из %3</translation>
    </message>
</context>
<context>
    <name>rushes::PlayerView</name>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Shuttle backwards</source>
        <translation>Перемотка назад</translation>
    </message>
    <message>
        <source>Shuttle forwards</source>
        <translation>Перемотка вперёд</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Кадр назад</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Кадр вперёд</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Секунда назад</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>Секунда вперёд</translation>
    </message>
    <message>
        <source>Previous cut</source>
        <translation>Предыдущая склейка</translation>
    </message>
    <message>
        <source>Next cut</source>
        <translation>Следующая склейка</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>В конец</translation>
    </message>
    <message>
        <source>Loop from here</source>
        <translation>Повтор отсюда</translation>
    </message>
    <message>
        <source>Loop to here</source>
        <translation>Повтор досюда</translation>
    </message>
    <message>
        <source>Loop the whole take</source>
        <translation>Повторять весь дубль</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Медленнее</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Быстрее</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Обычная скорость</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>Сохранить кадр</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тише</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Громче</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Выйти из полного экрана</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Плеер</translation>
    </message>
    <message>
        <source>No take yet</source>
        <translation>Дубля пока нет</translation>
    </message>
    <message>
        <source>Write a prompt and press Generate</source>
        <translation>Напишите промпт и нажмите «Создать»</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>%1 could not be read as a video. Generate the take again, or open another one.</source>
        <translation>%1 не читается как видео. Создайте дубль ещё раз или откройте другой.</translation>
    </message>
    <message>
        <source>This take can&apos;t be played</source>
        <translation>Этот дубль не воспроизводится</translation>
    </message>
    <message>
        <source>The take&apos;s file is not there</source>
        <translation>Файла дубля нет на месте</translation>
    </message>
    <message>
        <source>%1 was moved or deleted. Put it back, or generate the take again.</source>
        <translation>%1 перемещён или удалён. Верните его или создайте дубль ещё раз.</translation>
    </message>
    <message>
        <source>The take&apos;s file is cut short</source>
        <translation>Файл дубля обрезан</translation>
    </message>
    <message>
        <source>%1 ends before the video does. Download it or generate the take again.</source>
        <translation>%1 кончается раньше видео. Загрузите его или создайте дубль ещё раз.</translation>
    </message>
    <message>
        <source>%1 is not a video. Generate the take again, or open another one.</source>
        <translation>%1 — не видео. Создайте дубль ещё раз или откройте другой.</translation>
    </message>
    <message>
        <source>To see videos, install GStreamer&apos;s plugins</source>
        <translation>Чтобы видеть видео, установите модули GStreamer</translation>
    </message>
    <message>
        <source>Takes are made and kept all the same. Type this in a terminal, then come back here:</source>
        <translation>Дубли всё равно создаются и хранятся. Введите это в терминале и вернитесь сюда:</translation>
    </message>
    <message>
        <source>The frame could not be saved as %1. Choose another folder, or make room there.</source>
        <translation>Кадр не удалось сохранить как %1. Выберите другую папку или освободите место.</translation>
    </message>
    <message>
        <source>%1 could not be read as a sound. Generate the take again, or open another one.</source>
        <translation>%1: не удалось прочитать как звук. Создайте дубль заново или откройте другой.</translation>
    </message>
    <message>
        <source>%1 with 10 bit</source>
        <translation>%1, 10 бит</translation>
    </message>
    <message>
        <source>%1 is %2, which this system can&apos;t decode. Install gstreamer1.0-libav and gstreamer1.0-plugins-bad, or open the file in another player.</source>
        <translation>%1: формат %2 эта система не может декодировать. Установите gstreamer1.0-libav и gstreamer1.0-plugins-bad или откройте файл в другом проигрывателе.</translation>
    </message>
    <message>
        <source>This take can&apos;t be shown</source>
        <translation>Этот дубль нельзя показать</translation>
    </message>
    <message>
        <source>%1 could not be read as a picture. Generate the take again, or open another one.</source>
        <translation>%1: не удалось прочитать как картинку. Создайте дубль заново или откройте другой.</translation>
    </message>
    <message>
        <source>Copy frame</source>
        <translation>Копировать кадр</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Реальный размер</translation>
    </message>
    <message>
        <source>Compare as</source>
        <translation>Сравнить как</translation>
    </message>
    <message>
        <source>frame %1 of %2</source>
        <translation>кадр %1 из %2</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>неизвестного вида</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) back</source>
        <translation>
            <numerusform>На %n секунду назад</numerusform>
            <numerusform>На %n секунды назад</numerusform>
            <numerusform>На %n секунд назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) forward</source>
        <translation>
            <numerusform>На %n секунду вперёд</numerusform>
            <numerusform>На %n секунды вперёд</numerusform>
            <numerusform>На %n секунд вперёд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::PositionSlider</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>rushes::PreferenceRow</name>
    <message>
        <source>Reset: %1</source>
        <translation>Сбросить: %1</translation>
    </message>
    <message>
        <source>Back to what it was at first</source>
        <translation>Вернуть как было сначала</translation>
    </message>
</context>
<context>
    <name>rushes::Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>Заданий одновременно</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Свет</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose videos folder</source>
        <translation>Папка для видео</translation>
    </message>
    <message>
        <source>Videos folder</source>
        <translation>Папка для видео</translation>
    </message>
    <message>
        <source>New takes go there. Those that are there already stay where they are.</source>
        <translation>Новые дубли попадут туда. Прежние останутся на месте.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Проверять правописание</translation>
    </message>
    <message>
        <source>%1, the dictionary that is installed.</source>
        <translation>%1, установленный словарь.</translation>
    </message>
    <message>
        <source>%1 (in part)</source>
        <translation>%1 (частично)</translation>
    </message>
    <message>
        <source>Off: no hunspell dictionary is installed for American English.</source>
        <translation>Выключено: нет словаря hunspell для американского английского.</translation>
    </message>
    <message>
        <source>Off: no hunspell dictionary is installed for %1 or for American English.</source>
        <translation>Выключено: нет словаря hunspell для языка «%1» и для американского английского.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>When a take is ready or a job needs you, and you look elsewhere.</source>
        <translation>Когда дубль готов или задание ждёт вас, а вы смотрите в другое место.</translation>
    </message>
    <message>
        <source>Sound when a take is ready</source>
        <translation>Звук, когда дубль готов</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Значок в трее</translation>
    </message>
    <message>
        <source>Daily cap</source>
        <translation>Дневной лимит</translation>
    </message>
    <message>
        <source>No cap</source>
        <translation>Без лимита</translation>
    </message>
    <message>
        <source>Monthly cap</source>
        <translation>Месячный лимит</translation>
    </message>
    <message>
        <source>Warn above</source>
        <translation>Предупреждать выше</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>A click that would cross a cap asks first. What waits, runs or may have been charged counts; the day ends at local midnight. The warning is for the price of one click.</source>
        <translation>Щелчок, который превысит лимит, сначала спрашивает. Считается всё, что ждёт, выполняется или могло быть списано; день кончается в полночь. Предупреждение — о цене одного щелчка.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Со следующего запуска.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Telling</source>
        <translation>Оповещения</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Плеер</translation>
    </message>
    <message>
        <source>Loop takes</source>
        <translation>Повторять дубли</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>Клавиши всех действий</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Такой настройки нет.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Поиск настроек</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Изменить клавиши…</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Изменить клавиши</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Акцентный цвет</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Анимация</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Янтарный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Бирюзовый</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фиолетовый</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>On</source>
        <comment>motion</comment>
        <translation>Вкл.</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>motion</comment>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>contrast</comment>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>High</source>
        <comment>contrast</comment>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Names of takes</source>
        <translation>Имена дублей</translation>
    </message>
    <message>
        <source>New scenes</source>
        <translation>Новые сцены</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>Sound of the clip</source>
        <translation>Звук клипа</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>{scene}, {take}, {project}, {model}, {date} and {time} are filled in. Files that are there keep their names.</source>
        <translation>Подставляются {scene}, {take}, {project}, {model}, {date} и {time}. Имеющиеся файлы сохранят свои имена.</translation>
    </message>
    <message>
        <source>Not kept: put {take} or {time} in it, so that takes can be told apart.</source>
        <translation>Не сохранено: добавьте {take} или {time}, чтобы дубли различались.</translation>
    </message>
    <message>
        <source>As the model has it</source>
        <translation>Как у модели</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> с</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>Со звуком</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>What a new project and a new scene start with, where the model takes it.</source>
        <translation>С чего начинаются новый проект и новая сцена, если модель это принимает.</translation>
    </message>
    <message>
        <source>As the environment says</source>
        <translation>Как в окружении</translation>
    </message>
    <message>
        <source>Not kept: write it as http://host:port or socks5://host:port, or “none”.</source>
        <translation>Не сохранено: напишите http://host:port, socks5://host:port или «none».</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>Системные</translation>
    </message>
    <message>
        <source>A file of certificates (PEM) to trust beside the system&apos;s, as a company&apos;s proxy needs it. From the next start on.</source>
        <translation>Файл сертификатов (PEM), которым доверять кроме системных: так бывает нужно прокси компании. Со следующего запуска.</translation>
    </message>
    <message>
        <source>Not kept: there is no such file.</source>
        <translation>Не сохранено: такого файла нет.</translation>
    </message>
    <message>
        <source>Not kept: there is no certificate in this file. It is to be in PEM form.</source>
        <translation>Не сохранено: в файле нет сертификата. Нужен формат PEM.</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port, with name:password@ before the host where it wants them; “none” for no proxy. The password goes to the keyring.</source>
        <translation>http://host:port или socks5://host:port, при необходимости имя:пароль@ перед хостом; «none» — без прокси. Пароль хранится в связке ключей.</translation>
    </message>
    <message>
        <source>Never said</source>
        <translation>Не сообщать</translation>
    </message>
    <message>
        <source>A balance below this is marked at the top of the window, and said once.</source>
        <translation>Баланс ниже этого отмечается вверху окна, и об этом сообщается один раз.</translation>
    </message>
    <message>
        <source>What caps and sums reckon with for a second of video where nobody has said a price. What is charged is the service&apos;s.</source>
        <translation>Сколько считать за секунду видео в лимитах и суммах, если цена неизвестна. Списывает столько, сколько решает сервис.</translation>
    </message>
    <message>
        <source>A take of the open scene, where nothing else plays. Off: it is only shown.</source>
        <translation>Дубль открытой сцены, если больше ничего не играет. Выключено: он только показывается.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How far Shift and the arrow keys go in the player.</source>
        <translation>На сколько перематывают Shift и стрелки в плеере.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>Низкий баланс</translation>
    </message>
    <message>
        <source>Unknown price</source>
        <translation>Неизвестная цена</translation>
    </message>
    <message>
        <source>Play a take when it arrives</source>
        <translation>Играть дубль, когда он пришёл</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>Seek by</source>
        <translation>Шаг перемотки</translation>
    </message>
</context>
<context>
    <name>rushes::ProjectFiles</name>
    <message>
        <source>Open project</source>
        <translation>Открыть проект</translation>
    </message>
    <message>
        <source>Rushes projects (*.rushes)</source>
        <translation>Проекты Rushes (*.rushes)</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be opened.</source>
        <translation>«%1» не открывается.</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Сохранить проект</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be saved.</source>
        <translation>«%1» не сохраняется.</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Сохранить изменения в «%1»?</translation>
    </message>
    <message>
        <source>What is in the queue goes on either way.</source>
        <translation>То, что в очереди, продолжится в любом случае.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Проекта пока нет</translation>
    </message>
    <message>
        <source>“%1” is no longer there.</source>
        <translation>«%1» больше нет на месте.</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>“%1” has changes that were not saved.</source>
        <translation>В «%1» есть несохранённые изменения.</translation>
    </message>
    <message>
        <source>Rushes ended before they could be, the last of them on %1. Recover opens them as a project of its own; the saved file stays as it is.</source>
        <translation>Rushes закрылся раньше, чем их сохранили, последнее из них %1. «Восстановить» откроет их отдельным проектом; сохранённый файл останется как есть.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Спросить позже</translation>
    </message>
    <message>
        <source>%1 (recovered)</source>
        <translation>%1 (восстановлено)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Без названия</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>the changes of a project</comment>
        <translation>Не сохранять</translation>
    </message>
</context>
<context>
    <name>rushes::PromptEditor</name>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
    <message numerus="yes">
        <source>%n completion(s), Tab takes the first: %1</source>
        <translation>
            <numerusform>%n подсказка, Tab берёт первую: %1</numerusform>
            <numerusform>%n подсказки, Tab берёт первую: %1</numerusform>
            <numerusform>%n подсказок, Tab берёт первую: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Нет подсказок</translation>
    </message>
    <message>
        <source>Add “%1” to my dictionary</source>
        <translation>Добавить «%1» в мой словарь</translation>
    </message>
</context>
<context>
    <name>rushes::PromptPane</name>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Заготовки</translation>
    </message>
    <message>
        <source>More for the prompt</source>
        <translation>Ещё для промпта</translation>
    </message>
    <message>
        <source>Prompt · scene</source>
        <translation>Промпт · сцена</translation>
    </message>
    <message>
        <source>Prompt · shot %1</source>
        <translation>Промпт · кадр %1</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Сцена</translation>
    </message>
    <message>
        <source>Shot %1</source>
        <translation>Кадр %1</translation>
    </message>
    <message>
        <source>What is seen, where, in which light, and how the camera moves</source>
        <translation>Что видно, где, при каком свете и как движется камера</translation>
    </message>
    <message>
        <source>What this shot shows, and how the camera moves</source>
        <translation>Что показывает этот кадр и как движется камера</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 in all</source>
        <comment>characters here and in the scene</comment>
        <translation>%1 · всего %2</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>Изменить промпт</translation>
    </message>
    <message>
        <source>Edit prompt of shot %1</source>
        <translation>Изменить промпт кадра %1</translation>
    </message>
    <message>
        <source>Earlier prompt</source>
        <translation>Прежний промпт</translation>
    </message>
    <message>
        <source>Insert “%1”</source>
        <translation>Вставить «%1»</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>Взять «%1»</translation>
    </message>
    <message>
        <source>Split prompt into shots</source>
        <translation>Разбить промпт на кадры</translation>
    </message>
    <message>
        <source>Join shots into prompt</source>
        <translation>Собрать кадры в промпт</translation>
    </message>
</context>
<context>
    <name>rushes::QueueController</name>
    <message>
        <source>Some of the library can&apos;t be read.</source>
        <translation>Часть библиотеки не читается.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) are damaged and were left as they are.</source>
        <translation>
            <numerusform>%n запись повреждена и оставлена как есть.</numerusform>
            <numerusform>%n записи повреждены и оставлены как есть.</numerusform>
            <numerusform>%n записей повреждены и оставлены как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a new list</source>
        <translation>Начать новый список</translation>
    </message>
    <message>
        <source>A new list is ready. Start Rushes again to use it.</source>
        <translation>Новый список готов. Запустите Rushes снова, чтобы им пользоваться.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n задание</numerusform>
            <numerusform>%n задания</numerusform>
            <numerusform>%n заданий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) could be read and are in it.</source>
        <translation>
            <numerusform>%n дубль прочитан и есть в нём.</numerusform>
            <numerusform>%n дубля прочитаны и есть в нём.</numerusform>
            <numerusform>%n дублей прочитаны и есть в нём.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach a request id</source>
        <translation>Указать номер запроса</translation>
    </message>
    <message>
        <source>Look the request up in Generations and paste its id here.
It is checked with the service before it is believed.</source>
        <translation>Найдите запрос в Generations и вставьте сюда его номер.
Он проверяется у сервиса, прежде чем ему поверят.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Указать</translation>
    </message>
    <message>
        <source>Submit “%1” again?</source>
        <translation>Отправить «%1» снова?</translation>
    </message>
    <message>
        <source>The first request may have been accepted although no answer came. Then this one is charged a second time: %1.</source>
        <translation>Первый запрос мог быть принят, хотя ответа не было. Тогда за этот деньги спишутся второй раз: %1.</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>%1 The queue is paused.</source>
        <translation>%1 Очередь остановлена.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait for it.</source>
        <comment>for the service</comment>
        <translation>
            <numerusform>Его ждёт %n задание.</numerusform>
            <numerusform>Его ждут %n задания.</numerusform>
            <numerusform>Его ждут %n заданий.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tried again at %1.</source>
        <translation>Повтор в %1.</translation>
    </message>
    <message>
        <source>%1 Then resume the queue.</source>
        <translation>%1 Затем возобновите очередь.</translation>
    </message>
    <message>
        <source>%1. Nothing was sent for it.</source>
        <comment>what it waits for</comment>
        <translation>%1. За неё ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>rushes::QueueHead</name>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Sends the jobs that wait.</source>
        <translation>Отправляет ожидающие задания.</translation>
    </message>
    <message>
        <source>Jobs that wait are not sent. What was sent goes on.</source>
        <translation>Ожидающие задания не отправляются. Отправленное продолжается.</translation>
    </message>
    <message>
        <source>%1 waiting · %2</source>
        <translation>ждёт %1 · %2</translation>
    </message>
</context>
<context>
    <name>rushes::QueuePastDialog</name>
    <message>
        <source>No job in this time</source>
        <translation>За это время заданий нет</translation>
    </message>
    <message>
        <source>Jobs stand here from the moment they enter the queue. Those that were cleared from it are not shown.</source>
        <translation>Задания видны здесь с момента, когда встали в очередь. Убранные из неё не показаны.</translation>
    </message>
    <message>
        <source>Queue&apos;s past</source>
        <translation>Прошлое очереди</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Последний час</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последние сутки</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Последняя неделя</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Показанное время</translation>
    </message>
    <message>
        <source>Queue&apos;s past as a table</source>
        <translation>Прошлое очереди таблицей</translation>
    </message>
</context>
<context>
    <name>rushes::QueuePastLegend</name>
    <message>
        <source>Thin and hatched: waited. Full: ran. Disc: arrived. Cross: failed. Line: cancelled. Ring: unknown, or not fetched.</source>
        <translation>Тонко со штриховкой: ждало. Сплошь: выполнялось. Диск: готово. Крест: не удалось. Черта: отменено. Кольцо: неизвестно или не загружено.</translation>
    </message>
    <message>
        <source>waited</source>
        <translation>ждало</translation>
    </message>
    <message>
        <source>ran</source>
        <translation>выполнялось</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>unknown or not fetched</source>
        <translation>неизвестно или не загружено</translation>
    </message>
</context>
<context>
    <name>rushes::QueuePastModel</name>
    <message>
        <source>Job</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Ждало</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Выполнение</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>At</source>
        <comment>the time at which a job ended</comment>
        <translation>Когда</translation>
    </message>
</context>
<context>
    <name>rushes::QueuePastStrip</name>
    <message>
        <source>Queue&apos;s past as a strip</source>
        <translation>Прошлое очереди полосой</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day at the axis of the strip</comment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>rushes::QueueRows</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <comment>jobs of different scenes that one click queued</comment>
        <translation>
            <numerusform>%n сцена</numerusform>
            <numerusform>%n сцены</numerusform>
            <numerusform>%n сцен</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n variation(s)</source>
        <translation>
            <numerusform>%n вариант</numerusform>
            <numerusform>%n варианта</numerusform>
            <numerusform>%n вариантов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n дубль</numerusform>
            <numerusform>%n дубля</numerusform>
            <numerusform>%n дублей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n готово</numerusform>
            <numerusform>%n готово</numerusform>
            <numerusform>%n готово</numerusform>
        </translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation>CFG %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>бесплатно</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 из %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Убрано: %1</translation>
    </message>
    <message>
        <source>%1, %2 can still be charged</source>
        <translation>%1, ещё может быть списано %2</translation>
    </message>
</context>
<context>
    <name>rushes::QueueView</name>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Показано: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 из %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Attach a request id…</source>
        <translation>Указать номер запроса…</translation>
    </message>
    <message>
        <source>Open Generations</source>
        <translation>Открыть Generations</translation>
    </message>
    <message>
        <source>Submit again (may be charged twice)…</source>
        <translation>Отправить снова (деньги могут списаться дважды)…</translation>
    </message>
    <message>
        <source>Submit again…</source>
        <translation>Отправить снова…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Ask the service again</source>
        <translation>Спросить сервис ещё раз</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Подробности…</translation>
    </message>
    <message>
        <source>Reuse settings</source>
        <translation>Взять параметры</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Копировать промпт</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Копировать номер запроса</translation>
    </message>
    <message>
        <source>Show file in folder</source>
        <translation>Показать файл в папке</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>В конец</translation>
    </message>
    <message>
        <source>Undo the move</source>
        <translation>Отменить перестановку</translation>
    </message>
    <message numerus="yes">
        <source>Batch of %n job(s)</source>
        <translation>
            <numerusform>Пакет из %n задания</numerusform>
            <numerusform>Пакет из %n заданий</numerusform>
            <numerusform>Пакет из %n заданий</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting ones to the front</source>
        <translation>Ожидающие в начало</translation>
    </message>
    <message>
        <source>Cancel queued…</source>
        <translation>Отменить в очереди…</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Повторить неудавшиеся</translation>
    </message>
    <message>
        <source>Edit a waiting job</source>
        <translation>Изменить ожидающее задание</translation>
    </message>
    <message>
        <source>Remove, or cancel, free</source>
        <translation>Убрать или отменить, бесплатно</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>В очереди пусто</translation>
    </message>
    <message>
        <source>Write a prompt, then press Generate.</source>
        <translation>Напишите промпт и нажмите «Создать».</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Отменить задание</translation>
    </message>
    <message>
        <source>Job actions</source>
        <translation>Действия с заданием</translation>
    </message>
    <message>
        <source>What can be done with the selected job</source>
        <translation>Что можно сделать с выбранным заданием</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Select the job to cancel</source>
        <translation>Выберите задание для отмены</translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation>Отменять нечего</translation>
    </message>
    <message>
        <source>Allow host %1</source>
        <translation>Разрешить хост %1</translation>
    </message>
    <message>
        <source>Fetches this service&apos;s clips from there, now and later. The token is not sent there.</source>
        <translation>Загружает оттуда клипы этого сервиса, сейчас и потом. Токен туда не отправляется.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Nothing under way</source>
        <translation>Сейчас ничего не идёт</translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>the queue, where there is little room</comment>
        <translation>Простаивает</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>What the row offers</source>
        <translation>Что предлагает строка</translation>
    </message>
    <message>
        <source>Job actions: select a job first</source>
        <translation>Действия с заданием: сначала выберите задание</translation>
    </message>
</context>
<context>
    <name>rushes::RequestImportExport</name>
    <message>
        <source>Drop request</source>
        <translation>Перетаскивание запроса</translation>
    </message>
    <message>
        <source>Request copied as JSON.</source>
        <translation>Запрос скопирован как JSON.</translation>
    </message>
    <message>
        <source>Request copied as a curl command, without the token.</source>
        <translation>Запрос скопирован как команда curl, без токена.</translation>
    </message>
    <message>
        <source>Request copied as a RunComfy command line.</source>
        <translation>Запрос скопирован как команда RunComfy.</translation>
    </message>
    <message>
        <source>Paste request</source>
        <translation>Вставить запрос</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be imported.</source>
        <translation>«%1» не импортируется.</translation>
    </message>
    <message>
        <source>Import requests</source>
        <translation>Импорт запросов</translation>
    </message>
    <message>
        <source>Import request</source>
        <translation>Импорт запроса</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be exported.</source>
        <translation>«%1» не экспортируется.</translation>
    </message>
    <message>
        <source>Request exported to %1.</source>
        <translation>Запрос экспортирован в %1.</translation>
    </message>
    <message>
        <source>Export request</source>
        <translation>Экспорт запроса</translation>
    </message>
    <message>
        <source>Requests (*.json)</source>
        <translation>Запросы (*.json)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reuse the take&apos;s scene</source>
        <translation>Взять сцену дубля</translation>
    </message>
    <message>
        <source>Requests and commands (%1);;All files (*)</source>
        <translation>Запросы и команды (%1);;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>rushes::SandboxServer</name>
    <message>
        <source>Another program uses the sandbox in %1.</source>
        <translation>Песочницу в %1 использует другая программа.</translation>
    </message>
    <message>
        <source>Port %1 is taken. Choose another one.</source>
        <translation>Порт %1 занят. Выберите другой.</translation>
    </message>
</context>
<context>
    <name>rushes::SceneCard</name>
    <message>
        <source>Scene name</source>
        <translation>Имя сцены</translation>
    </message>
</context>
<context>
    <name>rushes::SceneController</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) need a change first</source>
        <translation>
            <numerusform>%n сцену нужно сначала изменить</numerusform>
            <numerusform>%n сцены нужно сначала изменить</numerusform>
            <numerusform>%n сцен нужно сначала изменить</numerusform>
        </translation>
    </message>
    <message>
        <source>Every scene that has no take as it is now, for %1 in all.</source>
        <translation>Все сцены, у которых нет нынешнего дубля, всего за %1.</translation>
    </message>
    <message>
        <source>Every scene has its take, or one on the way.</source>
        <translation>У каждой сцены есть дубль, готовый или в пути.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>бесплатно</translation>
    </message>
    <message>
        <source>Generate &amp;all: %1, %2</source>
        <translation>Создать &amp;все: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n сцена</numerusform>
            <numerusform>%n сцены</numerusform>
            <numerusform>%n сцен</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate &amp;all: %1</source>
        <translation>Создать &amp;все: %1</translation>
    </message>
    <message>
        <source>Generate &amp;all</source>
        <translation>Создать &amp;все</translation>
    </message>
    <message>
        <source>Generate %1 for %2?</source>
        <translation>Создать %1 за %2?</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) left out.</source>
        <translation>
            <numerusform>%n сцена пропущена.</numerusform>
            <numerusform>%n сцены пропущены.</numerusform>
            <numerusform>%n сцен пропущены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate all</source>
        <translation>Создать все</translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation>Переименовать сцену</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
</context>
<context>
    <name>rushes::SceneModel</name>
    <message>
        <source>No take as it is now.</source>
        <translation>Нынешнего дубля нет.</translation>
    </message>
    <message>
        <source>A take is on its way.</source>
        <translation>Дубль в пути.</translation>
    </message>
    <message>
        <source>Has a take.</source>
        <translation>Есть дубль.</translation>
    </message>
    <message>
        <source>no take as it is now</source>
        <translation>нынешнего дубля нет</translation>
    </message>
    <message>
        <source>a take is on its way</source>
        <translation>дубль в пути</translation>
    </message>
    <message>
        <source>has a take</source>
        <translation>есть дубль</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n кадр</numerusform>
            <numerusform>%n кадра</numerusform>
            <numerusform>%n кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene %1 of %2, %3, %4, %5</source>
        <translation>Сцена %1 из %2, %3, %4, %5</translation>
    </message>
    <message>
        <source>picture</source>
        <comment>what a scene makes</comment>
        <translation>картинка</translation>
    </message>
</context>
<context>
    <name>rushes::SceneStrip</name>
    <message>
        <source>Scenes</source>
        <translation>Сцены</translation>
    </message>
    <message>
        <source>Add scene</source>
        <translation>Добавить сцену</translation>
    </message>
    <message>
        <source>Duplicate scene</source>
        <translation>Дублировать сцену</translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation>Переименовать сцену</translation>
    </message>
    <message>
        <source>Move scene left</source>
        <translation>Сцену влево</translation>
    </message>
    <message>
        <source>Move scene right</source>
        <translation>Сцену вправо</translation>
    </message>
    <message>
        <source>Delete scene</source>
        <translation>Удалить сцену</translation>
    </message>
</context>
<context>
    <name>rushes::SceneTakeModel</name>
    <message>
        <source>chosen</source>
        <translation>выбран</translation>
    </message>
    <message>
        <source>in the player</source>
        <translation>в плеере</translation>
    </message>
    <message>
        <source>A of the comparison</source>
        <translation>A в сравнении</translation>
    </message>
    <message>
        <source>B of the comparison</source>
        <translation>B в сравнении</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>со звездой</translation>
    </message>
    <message>
        <source>made from an earlier prompt</source>
        <translation>создан по прежнему промпту</translation>
    </message>
    <message>
        <source>take %1</source>
        <translation>дубль %1</translation>
    </message>
    <message>
        <source>Made from an earlier prompt: %1</source>
        <translation>Создан по прежнему промпту: %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>бесплатно</translation>
    </message>
</context>
<context>
    <name>rushes::ScriptView</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>the shots&apos; lengths make the clip&apos;s</source>
        <translation>длина клипа складывается из длин кадров</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Lengthen by 1 s</source>
        <translation>Длиннее на 1 с</translation>
    </message>
    <message>
        <source>Shorten by 1 s</source>
        <translation>Короче на 1 с</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <comment>characters of the scene</comment>
        <translation>всего %1</translation>
    </message>
    <message>
        <source>What is seen, where, in which light, and how the camera moves</source>
        <translation>Что видно, где, при каком свете и как движется камера</translation>
    </message>
    <message>
        <source>What shot %1 shows</source>
        <translation>Что показывает кадр %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>a new shot</source>
        <translation>новый кадр</translation>
    </message>
    <message>
        <source>a pasted script becomes shots</source>
        <translation>вставленный сценарий станет кадрами</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <comment>the key</comment>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>The scene&apos;s prompt, %1 s</source>
        <translation>Промпт сцены, %1 с</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>Изменить промпт</translation>
    </message>
    <message>
        <source>Edit prompt of shot %1</source>
        <translation>Изменить промпт кадра %1</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Новый кадр</translation>
    </message>
    <message>
        <source>Join shots</source>
        <translation>Объединить кадры</translation>
    </message>
    <message>
        <source>Paste shots</source>
        <translation>Вставить кадры</translation>
    </message>
</context>
<context>
    <name>rushes::SeedField</name>
    <message>
        <source>New seed</source>
        <translation>Новое зерно</translation>
    </message>
    <message>
        <source>Keep seed</source>
        <translation>Сохранять зерно</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>another one each time</source>
        <translation>каждый раз другое</translation>
    </message>
    <message>
        <source>Keep seed: the same one for every take</source>
        <translation>Сохранять зерно: одно для всех дублей</translation>
    </message>
</context>
<context>
    <name>rushes::ServiceController</name>
    <message>
        <source>What a take costs there stands on the button.</source>
        <translation>Сколько там стоит дубль, написано на кнопке.</translation>
    </message>
    <message>
        <source>What a take costs there stands on the button. Signed in until Rushes ends: there is no keyring that could keep the token.</source>
        <translation>Сколько там стоит дубль, написано на кнопке. Вход действует, пока Rushes открыт: нет связки ключей для токена.</translation>
    </message>
    <message>
        <source>Signed in to %1 until Rushes ends.</source>
        <translation>Вход в %1, пока Rushes открыт.</translation>
    </message>
    <message>
        <source>There is no keyring that could keep the token: it is in memory only.</source>
        <translation>Нет связки ключей, которая сохранила бы токен: он только в памяти.</translation>
    </message>
    <message>
        <source>Signed in: Generate runs on %1 now.</source>
        <translation>Вход выполнен: «Создать» теперь работает через %1.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Использовать %1</translation>
    </message>
</context>
<context>
    <name>rushes::Services</name>
    <message>
        <source>Sandbox</source>
        <translation>Песочница</translation>
    </message>
    <message>
        <source>Animatics, free, on this computer</source>
        <translation>Аниматики, бесплатно, на этом компьютере</translation>
    </message>
    <message>
        <source>RunComfy at %1</source>
        <translation>RunComfy на %1</translation>
    </message>
    <message>
        <source>Waiting for the keyring.</source>
        <translation>Ждём связку ключей.</translation>
    </message>
    <message>
        <source>Sign in to generate here.</source>
        <translation>Войдите, чтобы создавать здесь.</translation>
    </message>
    <message>
        <source>Signed in by RUNCOMFY_TOKEN.</source>
        <translation>Вход по RUNCOMFY_TOKEN.</translation>
    </message>
    <message>
        <source>Signed in with the token of the runcomfy command.</source>
        <translation>Вход с токеном команды runcomfy.</translation>
    </message>
    <message>
        <source>Signed in. The token is in the keyring.</source>
        <translation>Вход выполнен. Токен в связке ключей.</translation>
    </message>
    <message>
        <source>Signed in. The keyring is asked to keep the token.</source>
        <translation>Вход выполнен. Связку ключей попросили сохранить токен.</translation>
    </message>
    <message>
        <source>Signed in until Rushes ends: there is no keyring to keep the token.</source>
        <translation>Вход действует, пока Rushes открыт: нет связки ключей для токена.</translation>
    </message>
    <message>
        <source>Give the service a name.</source>
        <translation>Дайте сервису имя.</translation>
    </message>
    <message>
        <source>“%1” has this address already.</source>
        <translation>У «%1» уже этот адрес.</translation>
    </message>
    <message>
        <source>There is a service of this name already.</source>
        <translation>Сервис с таким именем уже есть.</translation>
    </message>
    <message>
        <source>“%1” is not a host’s name.</source>
        <translation>«%1» — не имя хоста.</translation>
    </message>
</context>
<context>
    <name>rushes::ServicesDialog</name>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Add service…</source>
        <translation>Добавить сервис…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Services and sign-in</source>
        <translation>Сервисы и вход</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Сервисы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Replace token…</source>
        <translation>Заменить токен…</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>Добавить сервис</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>A service that speaks RunComfy’s API: its address with the /v1. Over https; http only on this computer.</source>
        <translation>Сервис, который говорит на API RunComfy: его адрес с /v1. По https; http только на этом компьютере.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>rushes::SettingField</name>
    <message>
        <source>Reset %1</source>
        <translation>Сбросить: %1</translation>
    </message>
    <message>
        <source>Reset: not sent</source>
        <translation>Сбросить: не отправляется</translation>
    </message>
    <message>
        <source>Reset to the default: %1</source>
        <translation>Сбросить до значения по умолчанию: %1</translation>
    </message>
    <message>
        <source>untested</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>нужно</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задано</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоматически</translation>
    </message>
</context>
<context>
    <name>rushes::ShotActions</name>
    <message>
        <source>Split at playhead</source>
        <translation>Разделить у указателя</translation>
    </message>
    <message>
        <source>New shot after</source>
        <translation>Новый кадр после</translation>
    </message>
    <message>
        <source>New shot before</source>
        <translation>Новый кадр до</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>Изменить промпт</translation>
    </message>
    <message>
        <source>Delete, the neighbour takes the time</source>
        <translation>Удалить, время берёт сосед</translation>
    </message>
    <message>
        <source>Delete with its time</source>
        <translation>Удалить вместе со временем</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Влево</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Вправо</translation>
    </message>
    <message>
        <source>Left cut 1 s earlier</source>
        <translation>Левую склейку на 1 с раньше</translation>
    </message>
    <message>
        <source>Left cut 1 s later</source>
        <translation>Левую склейку на 1 с позже</translation>
    </message>
    <message>
        <source>Shorten by 1 s</source>
        <translation>Короче на 1 с</translation>
    </message>
    <message>
        <source>Lengthen by 1 s</source>
        <translation>Длиннее на 1 с</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Equal lengths</source>
        <translation>Равные длины</translation>
    </message>
    <message>
        <source>Select all shots</source>
        <translation>Выбрать все кадры</translation>
    </message>
    <message>
        <source>Fit to %1 s</source>
        <translation>Подогнать к %1 с</translation>
    </message>
    <message>
        <source>Split shot</source>
        <translation>Разделить кадр</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Новый кадр</translation>
    </message>
    <message>
        <source>Duplicate shot</source>
        <translation>Дублировать кадр</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n shot(s)</source>
        <translation>
            <numerusform>Удалить %n кадр</numerusform>
            <numerusform>Удалить %n кадра</numerusform>
            <numerusform>Удалить %n кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>Move shot</source>
        <translation>Переставить кадр</translation>
    </message>
    <message>
        <source>Move cut</source>
        <translation>Сдвинуть склейку</translation>
    </message>
    <message>
        <source>Change length</source>
        <translation>Изменить длину</translation>
    </message>
    <message>
        <source>Still for the clip</source>
        <translation>Стоп-кадр для клипа</translation>
    </message>
    <message>
        <source>Still for the shot</source>
        <translation>Стоп-кадр для кадра</translation>
    </message>
    <message>
        <source>A new scene that makes a picture of what the shot shows</source>
        <translation>Новая сцена, которая делает картинку того, что в кадре</translation>
    </message>
    <message>
        <source>Only a video&apos;s shots have stills</source>
        <translation>Стоп-кадры есть только у кадров видео</translation>
    </message>
</context>
<context>
    <name>rushes::ShotsNote</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the prompt as it is sent</source>
        <translation>Показать промпт в том виде, в каком он отправляется</translation>
    </message>
    <message>
        <source>Prompt as it is sent</source>
        <translation>Отправляемый промпт</translation>
    </message>
    <message>
        <source>%1 knows no shots: they are written into the prompt as labelled lines.</source>
        <translation>%1 не различает кадры: они записываются в промпт строками с пометками.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Shots of %1 are untested: the service does not state their form.</source>
        <translation>Кадры для %1 не проверены: сервис не указывает их форму.</translation>
    </message>
</context>
<context>
    <name>rushes::ShotsTable</name>
    <message>
        <source>The clip is one piece. “Add shot” divides it.</source>
        <translation>Клип состоит из одного куска. «Добавить кадр» разделит его.</translation>
    </message>
    <message>
        <source>Prompt of shot %1</source>
        <translation>Промпт кадра %1</translation>
    </message>
    <message>
        <source>Seconds of shot %1</source>
        <translation>Секунды кадра %1</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Кадры</translation>
    </message>
    <message>
        <source>Shot numbers</source>
        <translation>Номера кадров</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Кадр</translation>
    </message>
</context>
<context>
    <name>rushes::SignInDialog</name>
    <message>
        <source>Replace the token of %1</source>
        <translation>Заменить токен %1</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Вход в %1</translation>
    </message>
    <message>
        <source>Paste your API token from the account page of %1. It is checked with a call that costs nothing, and kept in the desktop’s keyring.</source>
        <translation>Вставьте API-токен со страницы аккаунта %1. Он проверяется бесплатным вызовом и хранится в связке ключей рабочего стола.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Показать токен</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Checking the token…</source>
        <translation>Токен проверяется…</translation>
    </message>
    <message>
        <source>Open the account page</source>
        <translation>Открыть страницу учётной записи</translation>
    </message>
</context>
<context>
    <name>rushes::SnippetDelegate</name>
    <message>
        <source>yours</source>
        <translation>ваша</translation>
    </message>
</context>
<context>
    <name>rushes::SnippetForm</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Save snippet</source>
        <translation>Сохранить заготовку</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>rushes::SnippetModel</name>
    <message>
        <source>Whole scenes</source>
        <translation>Целые сцены</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rushes::SnippetPalette</name>
    <message>
        <source>Snippets</source>
        <translation>Заготовки</translation>
    </message>
    <message>
        <source>Search snippets</source>
        <translation>Искать заготовки</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>Import snippets…</source>
        <translation>Импорт заготовок…</translation>
    </message>
    <message>
        <source>Export yours…</source>
        <translation>Экспорт ваших…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Новая…</translation>
    </message>
    <message>
        <source>Use scene</source>
        <translation>Взять сцену</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>Новая заготовка</translation>
    </message>
    <message>
        <source>Edit snippet</source>
        <translation>Изменить заготовку</translation>
    </message>
    <message>
        <source>Import snippets</source>
        <translation>Импорт заготовок</translation>
    </message>
    <message>
        <source>Snippets (*.json)</source>
        <translation>Заготовки (*.json)</translation>
    </message>
    <message>
        <source>Export snippets</source>
        <translation>Экспорт заготовок</translation>
    </message>
</context>
<context>
    <name>rushes::SoundField</name>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
</context>
<context>
    <name>rushes::SpendingChart</name>
    <message>
        <source>Spending as bars</source>
        <translation>Расходы столбиками</translation>
    </message>
    <message>
        <source>%1 spent</source>
        <translation>%1 потрачено</translation>
    </message>
    <message>
        <source>%1 committed</source>
        <translation>%1 у сервиса</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 неизвестно</translation>
    </message>
    <message>
        <source>estimated %1</source>
        <translation>оценка %1</translation>
    </message>
    <message>
        <source>cap %1</source>
        <translation>лимит %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rushes::SpendingController</name>
    <message>
        <source>Balance at %1: unknown. %2</source>
        <translation>Баланс в %1: неизвестен. %2</translation>
    </message>
    <message>
        <source>Balance at %1: %2, read at %3.</source>
        <translation>Баланс в %1: %2, прочитан в %3.</translation>
    </message>
    <message>
        <source>Balance at %1: being read…</source>
        <translation>Баланс в %1: читается…</translation>
    </message>
    <message>
        <source>Balance at %1: unknown. This service tells none.</source>
        <translation>Баланс в %1: неизвестен. Этот сервис его не сообщает.</translation>
    </message>
    <message>
        <source>Balance at %1: unknown. %2 It was %3 at %4.</source>
        <translation>Баланс в %1: неизвестен. %2 Было %3 в %4.</translation>
    </message>
    <message>
        <source>The price of %1 has changed.</source>
        <translation>Цена %1 изменилась.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Записано в %1.</translation>
    </message>
    <message>
        <source>The balance at %1 is low: %2.</source>
        <translation>Баланс на %1 низкий: %2.</translation>
    </message>
    <message>
        <source>What waits in the queue stays there when it is used up, and nothing is lost.</source>
        <translation>Когда он кончится, ожидающее останется в очереди, и ничего не пропадёт.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Настройки…</translation>
    </message>
</context>
<context>
    <name>rushes::SpendingDialog</name>
    <message>
        <source>%1 spent</source>
        <translation>%1 потрачено</translation>
    </message>
    <message>
        <source>, %1 committed</source>
        <translation>, %1 у сервиса</translation>
    </message>
    <message>
        <source>, %1 unknown</source>
        <translation>, %1 неизвестно</translation>
    </message>
    <message>
        <source> · cap %1</source>
        <translation> · лимит %1</translation>
    </message>
    <message>
        <source> · no cap</source>
        <translation> · без лимита</translation>
    </message>
    <message>
        <source>Nothing was spent yet</source>
        <translation>Пока ничего не потрачено</translation>
    </message>
    <message>
        <source>Animatics of the sandbox are free and are not listed.</source>
        <translation>Аниматики песочницы бесплатны и здесь не указаны.</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Экспорт CSV…</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Расходы</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>По дням</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>По месяцам</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>По проектам</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группировка</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Книга расходов</translation>
    </message>
    <message>
        <source>Refresh balance</source>
        <translation>Обновить баланс</translation>
    </message>
    <message>
        <source>Caps…</source>
        <translation>Лимиты…</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Сегодня: %1</translation>
    </message>
    <message>
        <source>This month: %1</source>
        <translation>В этом месяце: %1</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Экспорт CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>По моделям</translation>
    </message>
    <message>
        <source>Back to all</source>
        <translation>Назад ко всем</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day below a bar</comment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>rushes::SpendingGate</name>
    <message>
        <source>Raise the daily cap…</source>
        <translation>Поднять дневной лимит…</translation>
    </message>
    <message>
        <source>Raise the monthly cap…</source>
        <translation>Поднять месячный лимит…</translation>
    </message>
    <message>
        <source>Raise the warning…</source>
        <translation>Поднять порог предупреждения…</translation>
    </message>
    <message>
        <source>Queue anyway</source>
        <translation>Всё равно поставить</translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation>Не нужно</translation>
    </message>
    <message>
        <source>Raise the warning</source>
        <translation>Поднять порог</translation>
    </message>
    <message>
        <source>Raise the cap</source>
        <translation>Поднять лимит</translation>
    </message>
    <message>
        <source>New %1, in dollars (it is %2 now):</source>
        <translation>Новое значение, в долларах: %1 (сейчас %2):</translation>
    </message>
    <message>
        <source>Set and queue</source>
        <translation>Задать и поставить</translation>
    </message>
    <message>
        <source>Raise and queue</source>
        <translation>Поднять и поставить</translation>
    </message>
</context>
<context>
    <name>rushes::SpendingModel</name>
    <message>
        <source>Fetched by request id</source>
        <translation>Получено по номеру запроса</translation>
    </message>
    <message>
        <source>Untitled project</source>
        <translation>Проект без названия</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Потрачено</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>У сервиса</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестные</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Оценка</translation>
    </message>
</context>
<context>
    <name>rushes::SplitDialog</name>
    <message>
        <source>Split prompt into shots</source>
        <translation>Разбить промпт на кадры</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s), %1 s in all.</source>
        <translation>
            <numerusform>%n кадр, всего %1 с.</numerusform>
            <numerusform>%n кадра, всего %1 с.</numerusform>
            <numerusform>%n кадров, всего %1 с.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They take the place of the %n shot(s) that are there.</source>
        <translation>
            <numerusform>Они заменят %n прежний кадр.</numerusform>
            <numerusform>Они заменят %n прежних кадра.</numerusform>
            <numerusform>Они заменят %n прежних кадров.</numerusform>
        </translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Разбить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Proposed shots</source>
        <translation>Предлагаемые кадры</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Кадр</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
    <message>
        <source>%1 s (%2–%3)</source>
        <translation>%1 с (%2–%3)</translation>
    </message>
    <message>
        <source>Nothing is written for all shots. The service wants a prompt of the scene too: it gets the shots’ words.</source>
        <translation>Для всех кадров ничего не написано. Сервис хочет и промпт сцены: он получит слова кадров.</translation>
    </message>
</context>
<context>
    <name>rushes::StillController</name>
    <message>
        <source>Its picture becomes the start image of “%1”.</source>
        <translation>Его картинка станет начальным изображением «%1».</translation>
    </message>
    <message>
        <source>Its picture becomes a keyframe of “%1”, at %2 s.</source>
        <translation>Его картинка станет ключевым кадром «%1» на %2 с.</translation>
    </message>
    <message>
        <source>Its picture becomes a reference of “%1”.</source>
        <translation>Его картинка станет образцом для «%1».</translation>
    </message>
    <message>
        <source>Its picture shows in the shot: “%1” takes none for it.</source>
        <translation>Его картинка видна в кадре: «%1» не принимает её для него.</translation>
    </message>
    <message>
        <source>“%1” makes no video: it has no shots.</source>
        <translation>«%1» не делает видео: кадров у неё нет.</translation>
    </message>
    <message>
        <source>The catalogue has no model that makes a picture of words.</source>
        <translation>В каталоге нет модели, которая делает картинку по словам.</translation>
    </message>
    <message>
        <source>Still of %1</source>
        <translation>Стоп-кадр: %1</translation>
    </message>
    <message>
        <source>Still of %1, shot %2</source>
        <translation>Стоп-кадр: %1, кадр %2</translation>
    </message>
    <message>
        <source>Still for the clip</source>
        <translation>Стоп-кадр для клипа</translation>
    </message>
    <message>
        <source>Still for shot %1</source>
        <translation>Стоп-кадр для кадра %1</translation>
    </message>
    <message>
        <source>“%1” is made with %2 now, which takes a start image.</source>
        <translation>«%1» теперь делается с %2: эта модель принимает начальное изображение.</translation>
    </message>
</context>
<context>
    <name>rushes::Studio</name>
    <message>
        <source>A job in the queue still needs this service.</source>
        <translation>Этот сервис ещё нужен заданию в очереди.</translation>
    </message>
    <message>
        <source>The files are too large together for one request. Give some of them as public addresses.</source>
        <translation>Файлы вместе слишком велики для одного запроса. Часть дайте общедоступными адресами.</translation>
    </message>
</context>
<context>
    <name>rushes::TakeCard</name>
    <message>
        <source>chosen</source>
        <translation>выбран</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>файла нет</translation>
    </message>
    <message>
        <source>earlier prompt</source>
        <translation>прежний промпт</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>rushes::TakeDelegate</name>
    <message>
        <source> · take %1</source>
        <translation> · дубль %1</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>файла нет</translation>
    </message>
    <message>
        <source>free</source>
        <translation>бесплатно</translation>
    </message>
</context>
<context>
    <name>rushes::TakeDetails</name>
    <message>
        <source>%1. %2 s: %3</source>
        <translation>%1. %2 с: %3</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>Исключить: %1</translation>
    </message>
    <message>
        <source>cost not known</source>
        <translation>стоимость неизвестна</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Создан %1</translation>
    </message>
    <message>
        <source>It took %1 s</source>
        <translation>Заняло %1 с</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Проект %1</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Запрос %1</translation>
    </message>
    <message>
        <source>Select a take to see what made it.</source>
        <translation>Выберите дубль, чтобы увидеть, как он создан.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Метки через запятую</translation>
    </message>
</context>
<context>
    <name>rushes::TakeGrid</name>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n дубль</numerusform>
            <numerusform>%n дубля</numerusform>
            <numerusform>%n дублей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>rushes::TakeInputs</name>
    <message>
        <source>the take that it is made of is gone: choose another input</source>
        <translation>дубля, из которого он делается, больше нет: выберите другой исходник</translation>
    </message>
    <message>
        <source>the file of take %1 of “%2” is missing</source>
        <translation>нет файла дубля %1 сцены «%2»</translation>
    </message>
    <message>
        <source>its input can’t be read: %1</source>
        <translation>исходник не читается: %1</translation>
    </message>
    <message>
        <source>another scene</source>
        <translation>другой сцены</translation>
    </message>
    <message>
        <source>waits for a take of %1</source>
        <translation>ждёт дубля %1</translation>
    </message>
    <message>
        <source>waits for %1, which failed</source>
        <translation>ждёт %1, но там ошибка</translation>
    </message>
    <message>
        <source>waits for %1, which was cancelled</source>
        <translation>ждёт %1, но это задание отменено</translation>
    </message>
    <message>
        <source>waits for %1, which needs you</source>
        <translation>ждёт %1, но там нужны вы</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>ждёт %1</translation>
    </message>
    <message>
        <source>%1 has no take</source>
        <translation>у %1 нет дубля</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1: ошибка</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1: отменено</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <translation>%1: нужны вы</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it waits for, and why that waits</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>takes its picture from %1</source>
        <translation>берёт картинку из %1</translation>
    </message>
</context>
<context>
    <name>rushes::TakePlaybackController</name>
    <message>
        <source>No take yet</source>
        <translation>Дубля пока нет</translation>
    </message>
    <message>
        <source>Write a prompt and press Generate.</source>
        <translation>Напишите промпт и нажмите «Создать».</translation>
    </message>
    <message>
        <source>The first take is on its way</source>
        <translation>Первый дубль в пути</translation>
    </message>
    <message>
        <source>It plays here when it is ready.</source>
        <translation>Он появится здесь, когда будет готов.</translation>
    </message>
</context>
<context>
    <name>rushes::TakesController</name>
    <message>
        <source>Take</source>
        <translation>Дубль</translation>
    </message>
    <message>
        <source>Choose take %1</source>
        <translation>Выбрать дубль %1</translation>
    </message>
    <message>
        <source>Take %1 stands in the film for “%2”.</source>
        <translation>Дубль %1 представляет в фильме «%2».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>take %1</source>
        <translation>дубль %1</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Choose for the film</source>
        <translation>Выбрать для фильма</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Закончить сравнение</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Снять звезду</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Поставить звезду</translation>
    </message>
    <message>
        <source>Reuse settings in a new scene</source>
        <translation>Взять параметры в новую сцену</translation>
    </message>
    <message>
        <source>Replace the settings of “%1”</source>
        <translation>Заменить настройки «%1»</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Копировать промпт</translation>
    </message>
    <message>
        <source>Show file in folder</source>
        <translation>Показать файл в папке</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>Убрать из библиотеки…</translation>
    </message>
    <message>
        <source>Put them into “%1” instead</source>
        <translation>Вместо этого перенести их в «%1»</translation>
    </message>
    <message>
        <source>Open in the system&apos;s player</source>
        <translation>Открыть в системном проигрывателе</translation>
    </message>
</context>
<context>
    <name>rushes::TakesRow</name>
    <message>
        <source>Takes</source>
        <translation>Дубли</translation>
    </message>
    <message>
        <source>Choose for the film</source>
        <translation>Выбрать для фильма</translation>
    </message>
    <message>
        <source>Play the take</source>
        <translation>Смотреть дубль</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Star the take</source>
        <translation>Отметить дубль звездой</translation>
    </message>
</context>
<context>
    <name>rushes::TimelineModel</name>
    <message>
        <source>Shot %1, %2 s</source>
        <translation>Кадр %1, %2 с</translation>
    </message>
    <message>
        <source>Shot %1 of %2, %3 s, from %4 to %5</source>
        <translation>Кадр %1 из %2, %3 с, с %4 по %5</translation>
    </message>
    <message>
        <source>Set length</source>
        <translation>Задать длину</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>Изменить промпт</translation>
    </message>
    <message>
        <source>a shot lasts at least %1 s</source>
        <translation>кадр длится не меньше %1 с</translation>
    </message>
    <message>
        <source>a shot lasts at most %1 s</source>
        <translation>кадр длится не больше %1 с</translation>
    </message>
    <message>
        <source>a clip lasts at most %1 s</source>
        <translation>клип длится не больше %1 с</translation>
    </message>
    <message>
        <source>a clip lasts at least %1 s</source>
        <translation>клип длится не меньше %1 с</translation>
    </message>
    <message numerus="yes">
        <source>a clip holds at most %n shot(s)</source>
        <translation>
            <numerusform>в клипе не больше %n кадра</numerusform>
            <numerusform>в клипе не больше %n кадров</numerusform>
            <numerusform>в клипе не больше %n кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>Clip, %1 s</source>
        <translation>Клип, %1 с</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
</context>
<context>
    <name>rushes::TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>Монтажная линейка</translation>
    </message>
    <message>
        <source>Add scene</source>
        <translation>Добавить сцену</translation>
    </message>
    <message>
        <source>Add shot</source>
        <translation>Добавить кадр</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Блоки</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Сценарий</translation>
    </message>
</context>
<context>
    <name>rushes::TimelineView</name>
    <message>
        <source>Shot</source>
        <translation>Кадр</translation>
    </message>
    <message>
        <source>Drag to move the cut, with Shift to change the shot on its left only</source>
        <translation>Потяните, чтобы сдвинуть склейку, с Shift — чтобы изменить только кадр слева</translation>
    </message>
    <message>
        <source>Drag to change the clip&apos;s length, and its price</source>
        <translation>Потяните, чтобы изменить длину клипа и его цену</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Новый кадр</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Монтажная линейка</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Show the whole clip</source>
        <translation>Показать весь клип</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 с · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n кадр</numerusform>
            <numerusform>%n кадра</numerusform>
            <numerusform>%n кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt of shot %1</source>
        <translation>Промпт кадра %1</translation>
    </message>
    <message>
        <source>Prompt of the clip</source>
        <translation>Промпт клипа</translation>
    </message>
    <message>
        <source>The player shows a take of another scene.</source>
        <translation>В плеере дубль другой сцены.</translation>
    </message>
    <message>
        <source>Its still is “%1”.</source>
        <translation>Её стоп-кадр — «%1».</translation>
    </message>
</context>
<context>
    <name>rushes::TitleStrip</name>
    <message>
        <source>Take</source>
        <translation>Дубль</translation>
    </message>
    <message>
        <source>Newer take</source>
        <translation>Более новый дубль</translation>
    </message>
    <message>
        <source>Older take</source>
        <translation>Более старый дубль</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Поставить звезду</translation>
    </message>
    <message>
        <source>Open its scene</source>
        <translation>Открыть её сцену</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Compare with another take (C)</source>
        <translation>Сравнить с другим дублем (C)</translation>
    </message>
    <message>
        <source>Take menu</source>
        <translation>Меню дубля</translation>
    </message>
    <message>
        <source>take %1 of %2</source>
        <translation>дубль %1 из %2</translation>
    </message>
    <message>
        <source>no take yet</source>
        <translation>дублей пока нет</translation>
    </message>
    <message>
        <source>made from an earlier prompt</source>
        <translation>создан по прежнему промпту</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>со звездой</translation>
    </message>
    <message>
        <source>of another scene</source>
        <translation>из другой сцены</translation>
    </message>
    <message>
        <source>no take is shown</source>
        <translation>дубль не показан</translation>
    </message>
    <message>
        <source>this is the newest one</source>
        <translation>это самый новый</translation>
    </message>
    <message>
        <source>this is the oldest one</source>
        <translation>это самый старый</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Снять звезду</translation>
    </message>
    <message>
        <source>it takes two takes</source>
        <translation>нужны два дубля</translation>
    </message>
</context>
<context>
    <name>rushes::TopBar</name>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Balance unknown</source>
        <translation>Баланс неизвестен</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Balance: %1</source>
        <translation>Баланс: %1</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1, мало</translation>
    </message>
</context>
<context>
    <name>rushes::TransportBar</name>
    <message>
        <source>Step back</source>
        <translation>Кадр назад</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Кадр вперёд</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>Volume (9, 0)</source>
        <translation>Громкость (9, 0)</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>Сохранить кадр</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Воспроизводится</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
</context>
<context>
    <name>rushes::TransportButton</name>
    <message>
        <source>no take is shown</source>
        <translation>дубль не показан</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a grey button, and why</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rushes::Tray</name>
    <message>
        <source>Show Rushes</source>
        <translation>Показать Rushes</translation>
    </message>
</context>
<context>
    <name>rushes::VariationsDialog</name>
    <message>
        <source>Variations of “%1”</source>
        <translation>Варианты «%1»</translation>
    </message>
    <message>
        <source>CFG scales</source>
        <translation>Значения CFG</translation>
    </message>
    <message>
        <source>%1 as in the scene, or several: 0.3, 0.5, 0.7</source>
        <translation>%1 как в сцене, или несколько: 0,3; 0,5; 0,7</translation>
    </message>
    <message>
        <source>Aspects</source>
        <translation>Форматы</translation>
    </message>
    <message>
        <source>Takes of each</source>
        <translation>Дублей каждого</translation>
    </message>
    <message>
        <source>Prompts, one a line</source>
        <translation>Промпты, по одному в строке</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Промпты</translation>
    </message>
    <message>
        <source>The scene’s own prompt</source>
        <translation>Промпт самой сцены</translation>
    </message>
    <message>
        <source>Jobs of “%1”</source>
        <translation>Задания «%1»</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Что оно просит</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>free</source>
        <translation>бесплатно</translation>
    </message>
    <message>
        <source>More than %1 jobs are too many at once.</source>
        <translation>Больше %1 заданий сразу — слишком много.</translation>
    </message>
    <message>
        <source>Change what is named above first.</source>
        <translation>Сначала измените то, что названо выше.</translation>
    </message>
    <message>
        <source>%1: %2 in all</source>
        <translation>%1: всего %2</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n задание</numerusform>
            <numerusform>%n задания</numerusform>
            <numerusform>%n заданий</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue %1 · %2</source>
        <translation>Поставить %1 · %2</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>The prompts stand for the whole scene; its shots stay as they are.</source>
        <translation>Промпты относятся ко всей сцене; её кадры остаются как есть.</translation>
    </message>
    <message>
        <source>“%1” first: the scene is made of its take</source>
        <translation>Сначала «%1»: сцена делается из её дубля</translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation>CFG %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a prompt</comment>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>rushes::VideoSurface</name>
    <message>
        <source>side by side</source>
        <translation>рядом</translation>
    </message>
    <message>
        <source>wiped</source>
        <translation>шторкой</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>разница</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>один из двух</translation>
    </message>
    <message>
        <source>%1 and %2, %3</source>
        <translation>%1 и %2, %3</translation>
    </message>
</context>
<context>
    <name>rushes::WritingController</name>
    <message numerus="yes">
        <source>Pasted as %n shot(s).</source>
        <translation>
            <numerusform>Вставлен %n кадр.</numerusform>
            <numerusform>Вставлено %n кадра.</numerusform>
            <numerusform>Вставлено %n кадров.</numerusform>
        </translation>
    </message>
</context>
</TS>
