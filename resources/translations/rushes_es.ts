<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Nuevo proyecto</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>&amp;Import request…</source>
        <translation>&amp;Importar solicitud…</translation>
    </message>
    <message>
        <source>Export re&amp;quest…</source>
        <translation>E&amp;xportar solicitud…</translation>
    </message>
    <message>
        <source>&amp;Export film…</source>
        <translation>Exportar &amp;película…</translation>
    </message>
    <message>
        <source>Ser&amp;vices and sign-in…</source>
        <translation>Ser&amp;vicios e inicio de sesión…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Edit &amp;prompt</source>
        <translation>Editar &amp;prompt</translation>
    </message>
    <message>
        <source>&amp;Copy request as JSON</source>
        <translation>&amp;Copiar solicitud como JSON</translation>
    </message>
    <message>
        <source>Copy request as c&amp;url</source>
        <translation>Copiar solicitud como c&amp;url</translation>
    </message>
    <message>
        <source>Copy request as RunComfy co&amp;mmand line</source>
        <translation>Copiar solicitud como co&amp;mando de RunComfy</translation>
    </message>
    <message>
        <source>Pa&amp;ste request</source>
        <translation>Pe&amp;gar solicitud</translation>
    </message>
    <message>
        <source>&amp;Snippets…</source>
        <translation>&amp;Fragmentos…</translation>
    </message>
    <message>
        <source>Split prompt &amp;into shots…</source>
        <translation>Dividir el prompt en &amp;planos…</translation>
    </message>
    <message>
        <source>&amp;Join shots into prompt</source>
        <translation>&amp;Unir los planos en el prompt</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Nuevo desde &amp;plantilla…</translation>
    </message>
    <message>
        <source>&amp;Add scene</source>
        <translation>&amp;Añadir escena</translation>
    </message>
    <message>
        <source>Duplica&amp;te scene</source>
        <translation>D&amp;uplicar escena</translation>
    </message>
    <message>
        <source>Re&amp;name scene</source>
        <translation>Re&amp;nombrar escena</translation>
    </message>
    <message>
        <source>&amp;Delete scene</source>
        <translation>&amp;Eliminar escena</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Restablecer disposición</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generar</translation>
    </message>
    <message>
        <source>Generate to the &amp;front</source>
        <translation>Generar &amp;primero</translation>
    </message>
    <message>
        <source>&amp;Variations…</source>
        <translation>&amp;Variaciones…</translation>
    </message>
    <message>
        <source>Generate &amp;all</source>
        <translation>Generar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation>&amp;Pausar la cola</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>&amp;Reintentar fallidos</translation>
    </message>
    <message>
        <source>&amp;Cancel all queued</source>
        <translation>&amp;Cancelar todo en cola</translation>
    </message>
    <message>
        <source>C&amp;lear finished</source>
        <translation>&amp;Quitar terminados</translation>
    </message>
    <message>
        <source>&amp;Spending…</source>
        <translation>&amp;Gastos…</translation>
    </message>
    <message>
        <source>&amp;Open Generations</source>
        <translation>&amp;Abrir Generations</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>Abrir el &amp;ejemplo</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;About Rushes</source>
        <translation>&amp;Acerca de Rushes</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Shot</source>
        <translation>P&amp;lano</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Cola</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Shots as &amp;blocks</source>
        <translation>Planos en &amp;bloques</translation>
    </message>
    <message>
        <source>Shots as a &amp;table</source>
        <translation>Planos en &amp;tabla</translation>
    </message>
    <message>
        <source>Shots as a &amp;script</source>
        <translation>Planos como &amp;guion</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Paleta de &amp;comandos…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Teclas…</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>&amp;Novedades</translation>
    </message>
    <message>
        <source>Continue in a ne&amp;w scene</source>
        <translation>Continuar en una escena nue&amp;va</translation>
    </message>
    <message>
        <source>F&amp;ilm</source>
        <translation>Pe&amp;lícula</translation>
    </message>
    <message>
        <source>Queue&apos;s pas&amp;t…</source>
        <translation>&amp;Historial de la cola…</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Shot %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one camera move in a shot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than one camera move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” share one shot. One move a shot comes out clearer: keep one, or split the shot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With shots, Kling may ignore the negative prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in each shot instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat who, where and the light in each shot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing in shot %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing in shot %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With shots, Kling may ignore the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin each shot with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) over. Kling may refuse them or drop the end.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt is over %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The negative prompt is over %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 is over %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” looks like %2. Kling speaks English, Chinese, Japanese, Korean and Spanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is to be spoken in %2. Kling speaks English, Chinese, Japanese, Korean and Spanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kling may not speak this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 speaks but only the scene&apos;s prompt says who that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 speaks but is never described.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the shot who %1 is, so that Kling knows whose lips move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The negative prompt says “no”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a list of what to avoid already: name the thing alone, “blur” rather than “no blur”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the “no”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The negative prompt says “not”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a list of what to avoid: name the fault itself, “blurry” rather than “not sharp”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n minute(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It may have been charged. Look it up in Generations before you submit it again.</source>
        <translation>Quizá se haya cobrado. Compruébelo en Generations antes de volver a enviar.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, but no answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token refused.</source>
        <translation>Token rechazado.</translation>
    </message>
    <message>
        <source>Sign in with a token that is valid.</source>
        <translation>Inicie sesión con un token válido.</translation>
    </message>
    <message>
        <source>The balance is empty.</source>
        <translation>El saldo está agotado.</translation>
    </message>
    <message>
        <source>Top up your account; nothing is lost.</source>
        <translation>Recargue su cuenta; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>The content policy refused the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service no longer knows this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have expired. Look in Generations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s address knows nothing of this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be renewed just now, or the request has expired. Look in Generations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has nothing at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to be made. Check the service&apos;s address and the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request belongs to another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with the account that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox needs ffmpeg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it (on Debian: sudo apt install ffmpeg) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not make this clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or change the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered in a way that isn&apos;t known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is not safe for the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Use an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video is on a host that isn&apos;t the service&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not downloaded. Look in Generations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 2 GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again. The clip is safe at the service for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place can&apos;t be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the list of jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Rushes wrote this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Rushes to open it. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that is needed isn&apos;t installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price has changed.</source>
        <translation>El precio ha cambiado.</translation>
    </message>
    <message>
        <source>Nothing was queued.</source>
        <translation>No se ha puesto nada en cola.</translation>
    </message>
    <message>
        <source>A cap is in the way.</source>
        <translation>Un límite lo impide.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>No se ha cobrado nada.</translation>
    </message>
    <message>
        <source>Something went wrong inside Rushes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your project is safe. Please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Top up…</source>
        <translation>Recargar…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Generations</source>
        <translation>Abrir Generations</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trouble is here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too large for a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rushes is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its window does not answer. Close it, then start Rushes again. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of jobs and takes can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what else uses it, or make its folder writable, then start Rushes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of jobs and takes is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be read of it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then start Rushes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of jobs and takes can&apos;t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what else uses it, then start Rushes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue rests: nothing is sent, and nothing more is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Rushes is at work with this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it or its render finish, or stop it, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came instead of the service&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network&apos;s login page may be in the way: open a browser and sign in to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: the service&apos;s certificate is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy lets nothing through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check the proxy that the environment names, or name this host in NO_PROXY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file did not arrive whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not downloaded, and is kept at the service. Allow this host, or look in Generations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spending limits can’t be read, so nothing is spent.</source>
        <translation>No se pueden leer los límites de gasto, así que no se gasta nada.</translation>
    </message>
    <message>
        <source>Set them again in Preferences, or mend the settings file.</source>
        <translation>Vuelva a fijarlos en Preferencias o repare el archivo.</translation>
    </message>
    <message>
        <source>Try again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network&apos;s login page may be in the way: open a browser and sign in to the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not at its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address may have expired; the service is asked for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job goes on there. Check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is made, and the service names no video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is paid, and was not fetched. Ask again later, or look in Generations.</source>
        <translation>Está pagado y no se ha recogido. Pregunte más tarde o mire en Generations.</translation>
    </message>
    <message>
        <source>No request was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was queued. Look at the price, then try again.</source>
        <translation>No se encoló nada. Mire el precio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Nothing was queued. Try again and agree to it, or change the caps in Preferences.</source>
        <translation>No se encoló nada. Inténtelo de nuevo y acéptelo, o cambie los límites en Preferencias.</translation>
    </message>
    <message>
        <source>Nothing was charged. Queue it again if it is still wanted.</source>
        <translation>No se cobró nada. Vuelva a encolarlo si aún lo quiere.</translation>
    </message>
    <message>
        <source>The service reports a cost of %1.</source>
        <translation>El servicio indica un coste de %1.</translation>
    </message>
    <message>
        <source>The service reports no cost. Look in Generations whether it was charged.</source>
        <translation>El servicio no indica coste. Mire en Generations si se cobró.</translation>
    </message>
    <message>
        <source>It may have been charged. Ask again later, or look in Generations.</source>
        <translation>Puede que se haya cobrado. Pregunte más tarde o mire en Generations.</translation>
    </message>
    <message>
        <source>Sent, but no answer came that says what became of it.</source>
        <translation>Enviado, pero ninguna respuesta dice qué fue de él.</translation>
    </message>
</context>
<context>
    <name>ExportPlan</name>
    <message>
        <source>slates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cut between two key frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another picture size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another frame rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another codec or colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 s are copied as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 s are encoded: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 s are copied as they are. %3 s are encoded: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scene has a take yet: there is nothing to export. Generate one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take of “%1” is not where it was: %2. Put its file back, or choose another take.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1. Make room or choose another place. Nothing was left half-written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be written: %1. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be read: %1. It may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Rushes wrote this file. Update Rushes to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing. Install the package ffmpeg and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>%1 take %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>%1 is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobQueue</name>
    <message>
        <source>This job is no longer in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” waits no more: it is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has started: it goes on as it was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome of this job is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running: it can&apos;t be cancelled and will be charged.</source>
        <translation>En curso: no se puede cancelar y se cobrará.</translation>
    </message>
    <message>
        <source>This job has run: its video is on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is at the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request id has letters, digits, - and _ only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job has this request id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another request id is being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request id is being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request to ask after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is not downloading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service names no video.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>At the service: %1</source>
        <translation>En el servicio: %1</translation>
    </message>
    <message>
        <source>Queued · position %1</source>
        <translation>En cola · posición %1</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Downloading · %1 of %2 MB</source>
        <translation>Descargando · %1 de %2 MB</translation>
    </message>
    <message>
        <source>Downloading · %1 MB</source>
        <translation>Descargando · %1 MB</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Unknown: may have been charged</source>
        <translation>Desconocido: quizá cobrado</translation>
    </message>
    <message>
        <source>Waiting · refused, sent again at %1</source>
        <translation>En espera · rechazado, se reenvía a las %1</translation>
    </message>
    <message>
        <source>Running · the cancel came too late</source>
        <translation>En curso · la cancelación llegó tarde</translation>
    </message>
    <message>
        <source>Cancelled · the service has not confirmed it</source>
        <translation>Cancelado · el servicio no lo ha confirmado</translation>
    </message>
    <message>
        <source>Done, not fetched</source>
        <translation>Listo, sin recoger</translation>
    </message>
    <message>
        <source>another scene</source>
        <translation>otra escena</translation>
    </message>
    <message>
        <source>Waits for “%1”</source>
        <translation>Espera a «%1»</translation>
    </message>
    <message>
        <source>Cancelled at the service</source>
        <translation>Cancelado en el servicio</translation>
    </message>
    <message>
        <source>What became of it is not known</source>
        <translation>No se sabe qué fue de él</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>a language in Cyrillic letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a language in Arabic letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi or another language in Devanagari letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a language in Ethiopic letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish or Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocalInput</name>
    <message>
        <source>The file “%1” is missing or cannot be read. Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no picture, video or sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 MiB; a file that travels inside the request has at most %3 MiB. Make it smaller, or give a public address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty or cannot be read whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither a public address nor a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChange</name>
    <message>
        <source>start image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>aspect ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyframe(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PendingNotifications</name>
    <message>
        <source>“%1 · take %2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came: it may have been charged. Look it up before you submit it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed, and the service gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) are ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriceWords</name>
    <message>
        <source>%1 s × %2, with sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s × %2, silent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Scene 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message>
        <source>It is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no regular file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Purchases</name>
    <message>
        <source>The price has changed: it is %1 now. Nothing was queued.</source>
        <translation>El precio ha cambiado: ahora es %1. No se encoló nada.</translation>
    </message>
    <message>
        <source>Only a waiting job can be put back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Waiting for the service to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Takes it out of the queue. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel, free</source>
        <translation>Cancelar, gratis</translation>
    </message>
    <message>
        <source>Cancels the job. It costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t be cancelled</source>
        <translation>No se puede cancelar</translation>
    </message>
    <message>
        <source>Can’t be cancelled; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Downloads the finished clip again. It is not charged again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Plays the take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Asks the service after this request once more. Nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Submits it again as a new job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submits it again as a new job, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Shows what the service said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Resolver…</translation>
    </message>
    <message>
        <source>The request was sent and no answer came. Says what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet: cancel, free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitting: it can be cancelled once it is queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running: it can’t be cancelled</source>
        <translation>En curso: no se puede cancelar</translation>
    </message>
    <message>
        <source>Running: it can’t be cancelled and will be charged</source>
        <translation>En curso: no se puede cancelar y se cobrará</translation>
    </message>
    <message>
        <source>Finished: the clip is downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: there is nothing to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: there is nothing to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: resolve it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running · %1</source>
        <translation>En curso · %1</translation>
    </message>
    <message>
        <source>Running · %1, usually %2</source>
        <translation>En curso · %1, normalmente %2</translation>
    </message>
    <message>
        <source>Running · %1 of about %2</source>
        <translation>En curso · %1 de unos %2</translation>
    </message>
    <message>
        <source>Done · %1 · %2</source>
        <translation>Listo · %1 · %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Unknown: no answer came</source>
        <translation>Desconocido: sin respuesta</translation>
    </message>
    <message>
        <source>The download stopped</source>
        <translation>La descarga se detuvo</translation>
    </message>
    <message>
        <source>The download stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, estimated %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reports %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has reported no cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n activo</numerusform>
            <numerusform>%n activos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloading</source>
        <translation>
            <numerusform>%n descargando</numerusform>
            <numerusform>%n descargando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed or cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Queue again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the service where the finished clip is, and fetches it. Nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 s · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n desconocido</numerusform>
            <numerusform>%n desconocidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Done · %1</source>
        <translation>Listo · %1</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenderOutput</name>
    <message>
        <source>%1 is a link that leads nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no regular file: nothing is put in its place. Name another file, or - for stdout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the project itself. Name another file for the take.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the object is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or the end of the object is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key in quotes is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon is missing after “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or the end of the list is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in quotes is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request ends here, and more follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (its quotes are curly: make them straight)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands there twice: the last one was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curly quotes were read as straight ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has conditions or loops: only what it states outright was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection sends its data as %1: only JSON (raw) can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request was found: paste its JSON or the command that sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command reads its input from a file (%1 %2). Import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the text: it says %2. Put the value itself there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is a project: open it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command sends no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the command reads (%1) is not in the text: paste the JSON itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data given by %1 can&apos;t be read here: paste it as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command has no --input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shot has another text too. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write whole seconds as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shot has another length too. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shot says nothing that is to be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shot is {&quot;prompt&quot;: …, &quot;duration&quot;: …}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not in the text (%1): check the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no model&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “%1” was read as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (%2) was read as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names a model that is unknown here: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” says something else. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a list of shots: [{&quot;prompt&quot;: …, &quot;duration&quot;: …}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots without “duration” last %1 s, the model&apos;s default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“duration” is not stated: %1 s, the sum of the shots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“duration” is not stated: %1 s, the model&apos;s default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“sound” is not stated: on, as it is with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“sound” is not stated: off, as it is with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written for another service: here it costs %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written for another service: its price here may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken along: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text links to %1: check the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text names several addresses: %1. Check the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the text was not read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“sound” is not stated: on, the model&apos;s default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“sound” is not stated: off, the model&apos;s default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“sound” is not stated: on, the model&apos;s default (%1; silent %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“sound” is not stated: off, the model&apos;s default (%1; with sound %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: a quote is not closed (an apostrophe within &apos;…&apos;?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that begin with an option were read as part of the command before them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment stands within the command: the line below it was read as part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank behind a line&apos;s last backslash was overlooked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long dashes were read as hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the closing quote is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“\%1” stands for nothing: write “\\%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>This request cannot be read any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link. Name the folder itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds files that are not the sandbox&apos;s. Name an empty folder, or one that is not there yet: the sandbox removes what it made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link or a file. The sandbox makes its folders itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Set %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a multiple of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 characters, at most %2 are taken. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 characters, at least %2 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 are taken. Remove some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 are needed. Add some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be an address or a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They add up to %1, and %2 is %3. Make them equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no such input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no list in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of its choices: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Slate</name>
    <message>
        <source>%1 s · no take yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spending</name>
    <message>
        <source>%1 spent</source>
        <translation>%1 gastados</translation>
    </message>
    <message>
        <source>%1 committed</source>
        <translation>%1 comprometidos</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 desconocidos</translation>
    </message>
    <message>
        <source>daily cap</source>
        <translation>límite diario</translation>
    </message>
    <message>
        <source>monthly cap</source>
        <translation>límite mensual</translation>
    </message>
    <message>
        <source>price warning</source>
        <translation>aviso de precio</translation>
    </message>
    <message>
        <source>This click costs %1.</source>
        <translation>Este clic cuesta %1.</translation>
    </message>
    <message>
        <source>This would cross the %1 of %2.</source>
        <translation>Esto superaría: %1 de %2.</translation>
    </message>
    <message>
        <source>You asked to be warned above %1.</source>
        <translation>Pidió un aviso por encima de %1.</translation>
    </message>
    <message>
        <source>Today: %1.</source>
        <translation>Hoy: %1.</translation>
    </message>
    <message>
        <source>This month: %1.</source>
        <translation>Este mes: %1.</translation>
    </message>
    <message>
        <source>This click adds %1: %2 in all.</source>
        <translation>Este clic añade %1: %2 en total.</translation>
    </message>
    <message>
        <source>The balance was %1 at %2; the one before is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance before was %1 at %2; the one after could not be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance before: %1 (%2). After: %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was topped up meanwhile: this says nothing of the charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fell by %1, and other requests of up to %2 were on their way: this says little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged until then.</source>
        <translation>Hasta entonces no se cobró nada.</translation>
    </message>
    <message>
        <source>It fell by %1, this job&apos;s price: it looks charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fell by %1; this job&apos;s price is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 charges %2 a second silent and about %3 with sound; it was %4 and %5. Jobs that are in the queue keep the price that was shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>%1 shots are named and %2 fit. The shortest neighbours became one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shot without words was left out; its time went to the one beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shot %1: %2 s instead of %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some times were changed, for a shot lasts whole seconds, at least %1, and the clip at most %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands behind the last shot is for all of them and went to the scene&apos;s prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model takes one shot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shots are stated here, so it stays one. Begin each shot with “Shot 1:” or with its time, “0-4s:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shots are stated here: this is one way to cut it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>about %1 h %2 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1:%2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloading</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a service</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <comment>a price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <comment>a price</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip · %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S splits it into shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N adds a shot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineDrag</name>
    <message>
        <source>Move cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · clip %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>“%1” (U+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White space stands in its middle: copy the token alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands in it, which no token has: copy it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark stands in its middle: copy the token alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word Bearer alone is no token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnstoredGuard</name>
    <message>
        <source>If Rushes ends now, it forgets what it would fetch the video by. Free some space and try again, or keep this id: a job whose outcome is unknown can be given it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job at the service could not be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt: what is seen, where, and in which light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt for the whole scene too: the service requires it beside the shots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip lasts %1 to %2 s. Set a duration in that range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the CFG scale between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A clip takes at most %n shot(s). Delete some.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Shot %1 has no prompt. Say what it shows, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 lasts %2 s. A shot lasts at least %3 s: lengthen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 lasts %2 s. A shot lasts at most %3 s: shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shots last %1 s and the clip %2 s. Make them equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt: what is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip lasts %1 s. Choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 are taken. Remove some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service no longer lists “%1”. Choose another model: everything in the scene is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue has no model “%1”. Choose another one: everything in the scene is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Variations</name>
    <message>
        <source>“%1”: write numbers from %2 to %3, such as 0.3, 0.5, 0.7.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::AccountController</name>
    <message>
        <source>RUNCOMFY_TOKEN is not a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds spaces or characters that no token has, and is not used. Mend it, or sign in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUNCOMFY_MODEL_API_BASE is not a safe address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not used, and neither is the token. Give it as https://…/v1 (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its service is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is signed in to %1. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token has no spaces and no special characters. Copy it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses this token. Copy it once more, or make a new one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token could not be checked, and is not used. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not give up the token of %1: it will be found again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::AnimaticEncoder</name>
    <message>
        <source>ffmpeg could not write the clip: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ffmpeg is missing. Install the package ffmpeg (on Debian: sudo apt install ffmpeg) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ffmpeg made no progress and was ended. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::BulkJobActions</name>
    <message>
        <source>“%1” has started: it goes on as it was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is no longer in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “%1” back for %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price has changed: it was %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that wait here: nothing was sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) queued at the service: cancelled there, free.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running job(s) can’t be cancelled and will be charged: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running job(s) can’t be cancelled and go on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n job(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Submit %n failed job(s) again for %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Each becomes a new job at the end of the queue. The others stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s) left as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The same request would fail again: “Why?” says what to change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::CfgField</name>
    <message>
        <source>CFG scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How closely the video keeps to the prompt. Ctrl with an arrow key moves by 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::ClipForm</name>
    <message>
        <source>Aspect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::ClipPane</name>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How closely the video keeps to the prompt. Ctrl with an arrow key moves by 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should not be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) take at least %1 s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>least for %n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) take at most %1 s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most for %n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as the service allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to generate.</source>
        <translation>Elija dónde generar.</translation>
    </message>
    <message>
        <source>%1: an animatic, free</source>
        <translation>%1: una animática, gratis</translation>
    </message>
    <message>
        <source>%1 s × %2, with sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s × %2, silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date of a price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price read on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To the front of the queue</source>
        <translation>Al principio de la cola</translation>
    </message>
    <message>
        <source>Variations…</source>
        <translation>Variaciones…</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>hasta %1</translation>
    </message>
</context>
<context>
    <name>rushes::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::DockPane</name>
    <message>
        <source>%1 pane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::Document</name>
    <message>
        <source>Add scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::Download</name>
    <message numerus="yes">
        <source>No data for %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file&apos;s address leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a video but %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection closed early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not whole: it ends after %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file came compressed as %1, which can&apos;t be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file came compressed, and can&apos;t be unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a video nor a picture nor a sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::DurationField</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) take at least %1 s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>least for %n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) take at most %1 s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most for %n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as the service allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::FileDropHandler</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A project opens alone: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a project nor a request: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Projects (.rushes), requests (.json, .txt, .sh…) and takes of Rushes can be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what it says made it is damaged (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::FileMessages</name>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Imported. Look at this before it is generated:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::FilmExport</name>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already, and stays as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is one of the film&apos;s takes. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ffmpeg could not write the film: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ffmpeg is missing. Install the package ffmpeg (on Debian: sudo apt install ffmpeg) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film came out with %1 frames instead of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::GenerateButton</name>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>después %1</translation>
    </message>
</context>
<context>
    <name>rushes::GenerateController</name>
    <message>
        <source>Let go of the timeline first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was queued.</source>
        <translation>No se ha puesto nada en cola.</translation>
    </message>
    <message>
        <source>It was queued a moment ago.</source>
        <translation>Se encoló hace un momento.</translation>
    </message>
    <message>
        <source>Press once more for another take.</source>
        <translation>Pulse otra vez para otra toma.</translation>
    </message>
    <message>
        <source>Generate %1 for %2?</source>
        <translation>¿Generar %1 por %2?</translation>
    </message>
    <message>
        <source>Generate all</source>
        <translation>Generar todo</translation>
    </message>
</context>
<context>
    <name>rushes::GenerateOptions</name>
    <message>
        <source>More ways to generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several takes, variations, or to the front of the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::HttpCall</name>
    <message>
        <source>%1 gave no answer within %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::HttpReply</name>
    <message>
        <source>The certificate of %1 is not valid yet, but from %2. Check this computer&apos;s clock: it says %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has expired on %2. Check this computer&apos;s clock: it says %3; if that is right, the service has to renew it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is another host&apos;s, not that of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not know who issued the certificate of %1. A network&apos;s filter or login page may stand between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is not known: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 answered is no HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer&apos;s pieces are broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not speak TLS as it should: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection closed early</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::JobDelegate</name>
    <message>
        <source>%1 · %2</source>
        <comment>what tells a job from others of its batch, and its state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed · nothing charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the job back where it waited.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::JobDetails</name>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <comment>a job&apos;s time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, with its download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as the service reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reported by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 s · CFG %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited at the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price when queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show file in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::JobDialog</name>
    <message>
        <source>Edit waiting job: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not sent while it is open here. The scene stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of the timeline first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue as a new job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What is written here is kept: it can be queued as a new job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the changes to this job?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job goes on as it was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job stays in the queue as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::JobModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::JobRunner</name>
    <message>
        <source>The job “%1” has this request id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has this request id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is no longer in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a failed or cancelled job can be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::LazyPlugin</name>
    <message>
        <source>A part of Rushes is missing: %1. Install Rushes again. (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::LibraryView</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No takes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished clips are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search prompts, shots, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No starred takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press S on a take to star it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show file in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::MainController</name>
    <message>
        <source>“%1 · take %2” is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Rushes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rushes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop studio for AI video.

MIT licence. Built with Qt %1. Icons: Lucide (ISC). Prices as of %2; they can change at the service.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::MainWindow</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::NegativeField</name>
    <message>
        <source>Negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should not be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::Notice</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::PaneHead</name>
    <message>
        <source>%1 pane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::Playback</name>
    <message>
        <source>No picture came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::PlayerView</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuttle backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuttle forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop the whole take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No take yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt and press Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read as a video. Generate the take again, or open another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This take can&apos;t be played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take&apos;s file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was moved or deleted. Put it back, or generate the take again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take&apos;s file is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends before the video does. Download it or generate the take again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a video. Generate the take again, or open another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see videos, install GStreamer&apos;s plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes are made and kept all the same. Type this in a terminal, then come back here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame could not be saved as %1. Choose another folder, or make room there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::PositionSlider</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::Preferences</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose videos folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New takes go there. Those that are there already stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the dictionary that is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: no hunspell dictionary is installed for %1 or for American English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a take is ready or a job needs you, and you look elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound when a take is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click that would cross a cap asks first. What waits, runs or may have been charged counts; the day ends at local midnight. The warning is for the price of one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::ProjectFiles</name>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rushes projects (*.rushes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the queue goes on either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has changes that were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rushes ended before they could be, the last of them on %1. Recover opens them as a project of its own; the saved file stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (recovered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::PromptEditor</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n completion(s), Tab takes the first: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1” to my dictionary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::PromptPane</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt · scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt · shot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is seen, where, in which light, and how the camera moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this shot shows, and how the camera moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 in all</source>
        <comment>characters here and in the scene</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit prompt of shot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split prompt into shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join shots into prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::QueueController</name>
    <message>
        <source>Some of the library can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) are damaged and were left as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Start a new list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new list is ready. Start Rushes again to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) could be read and are in it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Attach a request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look the request up in Generations and paste its id here.
It is checked with the service before it is believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit “%1” again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first request may have been accepted although no answer came. Then this one is charged a second time: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The queue is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait for it.</source>
        <comment>for the service</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is tried again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::QueueHead</name>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the jobs that wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that wait are not sent. What was sent goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused · %1 waiting · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::QueueRows</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <comment>jobs of different scenes that one click queued</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n variation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 can still be charged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::QueueView</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a request id…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit again (may be charged twice)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the service again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show file in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Batch of %n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting ones to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel queued…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a waiting job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove, or cancel, free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt, then press Generate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with the selected job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the job to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow host %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches this service&apos;s clips from there, now and later. The token is not sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::RequestImportExport</name>
    <message>
        <source>Drop request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request copied as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request copied as a curl command, without the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request copied as a RunComfy command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse the take&apos;s scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests and commands (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SandboxServer</name>
    <message>
        <source>Another program uses the sandbox in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is taken. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SceneCard</name>
    <message>
        <source>Scene name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SceneController</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) need a change first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every scene that has no take as it is now, for %1 in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every scene has its take, or one on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate &amp;all: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Generate &amp;all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate &amp;all</source>
        <translation>Generar &amp;todo</translation>
    </message>
    <message>
        <source>Generate %1 for %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Generate all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SceneModel</name>
    <message>
        <source>No take as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A take is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no take as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a take is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Scene %1 of %2, %3, %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SceneStrip</name>
    <message>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move scene left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move scene right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete scene</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::ServiceController</name>
    <message>
        <source>What a take costs there stands on the button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a take costs there stands on the button. Signed in until Rushes ends: there is no keyring that could keep the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to %1 until Rushes ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring that could keep the token: it is in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in: Generate runs on %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::Services</name>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animatics, free, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunComfy at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to generate here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in by RUNCOMFY_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in with the token of the runcomfy command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in. The token is in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in. The keyring is asked to keep the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in until Rushes ends: there is no keyring to keep the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the service a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has this address already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a service of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUNCOMFY_TOKEN holds what no token has. It is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a host’s name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::ServicesDialog</name>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services and sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service that speaks RunComfy’s API: its address with the /v1. Over https; http only on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::ShotActions</name>
    <message>
        <source>Split at playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shot after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shot before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete, the neighbour takes the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete with its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left cut 1 s earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left cut 1 s later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten by 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengthen by 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change length</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::ShotsTable</name>
    <message>
        <source>Prompt of shot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds of shot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SignInDialog</name>
    <message>
        <source>Replace the token of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste your API token from the account page of %1. It is checked with a call that costs nothing, and kept in the desktop’s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the token…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SnippetDelegate</name>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SnippetForm</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save snippet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SnippetModel</name>
    <message>
        <source>Whole scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SnippetPalette</name>
    <message>
        <source>Snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import snippets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export yours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit snippet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snippets (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export snippets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SoundField</name>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SpendingController</name>
    <message>
        <source>Balance at %1: unknown. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance at %1: %2, read at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance at %1: being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance at %1: unknown. This service tells none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance at %1: unknown. %2 It was %3 at %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price of %1 has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SpendingDialog</name>
    <message>
        <source>%1 spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · cap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · no cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was spent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animatics of the sandbox are free and are not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SpendingGate</name>
    <message>
        <source>Raise the daily cap…</source>
        <translation>Subir el límite diario…</translation>
    </message>
    <message>
        <source>Raise the monthly cap…</source>
        <translation>Subir el límite mensual…</translation>
    </message>
    <message>
        <source>Raise the warning…</source>
        <translation>Subir el aviso…</translation>
    </message>
    <message>
        <source>Queue anyway</source>
        <translation>Encolar de todos modos</translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation>No hacerlo</translation>
    </message>
    <message>
        <source>Raise the warning</source>
        <translation>Subir el aviso</translation>
    </message>
    <message>
        <source>Raise the cap</source>
        <translation>Subir el límite</translation>
    </message>
    <message>
        <source>New %1, in dollars (it is %2 now):</source>
        <translation>Nuevo importe para %1, en dólares (ahora %2):</translation>
    </message>
    <message>
        <source>Set and queue</source>
        <translation>Fijar y encolar</translation>
    </message>
    <message>
        <source>Raise and queue</source>
        <translation>Subir y encolar</translation>
    </message>
</context>
<context>
    <name>rushes::SpendingModel</name>
    <message>
        <source>Fetched by request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::SplitDialog</name>
    <message>
        <source>Split prompt into shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s), %1 s in all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They take the place of the %n shot(s) that are there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s (%2–%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written for all shots. The service wants a prompt of the scene too: it gets the shots’ words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::Studio</name>
    <message>
        <source>A job in the queue still needs this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are too large together for one request. Give some of them as public addresses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::TakeDelegate</name>
    <message>
        <source> · take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::TakeModel</name>
    <message>
        <source>%1, starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in the player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · take %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::TakePlaybackController</name>
    <message>
        <source>No take yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt and press Generate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first take is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It plays here when it is ready.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::TimelineModel</name>
    <message>
        <source>Shot %1, %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 of %2, %3 s, from %4 to %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shot lasts at least %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shot lasts at most %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clip lasts at most %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clip lasts at least %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>a clip holds at most %n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clip, %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::TimelineView</name>
    <message>
        <source>Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move the cut, with Shift to change the shot on its left only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to change the clip&apos;s length, and its price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt of shot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt of the clip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::TopBar</name>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::TransportBar</name>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume (9, 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::Tray</name>
    <message>
        <source>Show Rushes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::VariationsDialog</name>
    <message>
        <source>Variations of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CFG scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as in the scene, or several: 0.3, 0.5, 0.7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aspects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene’s own prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %1 jobs are too many at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is named above first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Queue %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompts stand for the whole scene; its shots stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · CFG %2 · %3 s · “%4”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Say what the scene is</source>
        <translation>Diga qué es la escena</translation>
    </message>
    <message>
        <source>Say what is heard</source>
        <translation>Diga qué se oye</translation>
    </message>
    <message>
        <source>Say what is seen</source>
        <translation>Diga qué se ve</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Elija un modelo</translation>
    </message>
    <message>
        <source>Look at the negative prompt</source>
        <translation>Revise el prompt negativo</translation>
    </message>
    <message>
        <source>Set the duration</source>
        <translation>Fije la duración</translation>
    </message>
    <message>
        <source>Choose the aspect</source>
        <translation>Elija el formato</translation>
    </message>
    <message>
        <source>Set the CFG scale</source>
        <translation>Fije el CFG</translation>
    </message>
    <message>
        <source>Set the sound</source>
        <translation>Ajuste el sonido</translation>
    </message>
    <message>
        <source>Look at the shots</source>
        <translation>Revise los planos</translation>
    </message>
    <message>
        <source>Say what shot %1 shows</source>
        <translation>Diga qué muestra el plano %1</translation>
    </message>
    <message>
        <source>Set shot %1&apos;s length</source>
        <translation>Fije la duración del plano %1</translation>
    </message>
    <message>
        <source>Choose the kind of shots</source>
        <translation>Elija el tipo de planos</translation>
    </message>
    <message>
        <source>Choose the resolution</source>
        <translation>Elija la resolución</translation>
    </message>
    <message>
        <source>Set the seed</source>
        <translation>Fije la semilla</translation>
    </message>
    <message>
        <source>Look at the inputs</source>
        <translation>Revise las entradas</translation>
    </message>
    <message>
        <source>Look at the elements</source>
        <translation>Revise los elementos</translation>
    </message>
    <message>
        <source>Look at the keyframes</source>
        <translation>Revise los fotogramas clave</translation>
    </message>
    <message>
        <source>Look at the settings</source>
        <translation>Revise los ajustes</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>Elija un servicio</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>Iniciar %1</translation>
    </message>
</context>
</TS>
