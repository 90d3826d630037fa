#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

enum class Column { Number, Time, Start, End, Main, TimedMain, Other };

struct Row
{
    Slice line = {};
    QList<Slice> cells = {};
    bool quoted = false; ///< as in CSV: "" stands for one quote
};

/// A cell's text, without the quotes of a CSV.
QString typedCell(const ShotText& text, const Row& row, qsizetype at)
{
    QString words = text.typed(row.cells.at(at));
    if (row.quoted)
        words.replace(u"\"\""_s, u"\""_s);
    return words.replace(u"<br>"_s, u"\n"_s).replace(u"<br/>"_s, u"\n"_s).replace(u"\\|"_s, u"|"_s);
}

/// A shot's label with its time in a cell: "**Shot 1**<br>0-4s".
ShotPart labelIn(const ShotText& text, Slice cell)
{
    static const QRegularExpression lineEnd(u"<br */?>"_s, QRegularExpression::CaseInsensitiveOption);
    return partIn(text.typed(cell).replace(lineEnd, u"\n"_s));
}

/// The cell without **, __ and `.
Slice bare(const ShotText& text, Slice cell)
{
    const auto isMark = [&](qsizetype at) { return QStringView(u"*_` ").contains(text.plain.at(at)); };
    while (!cell.isEmpty() && isMark(cell.start))
        ++cell.start;
    while (!cell.isEmpty() && isMark(cell.end - 1))
        --cell.end;
    return cell;
}

QList<Slice> cellsOf(const ShotText& text, Slice line, QChar sign)
{
    QList<Slice> cells;
    line = sign == u'|' ? text.trimmed(line) : line;
    qsizetype at = line.start;
    qsizetype end = line.end;
    if (sign == u'|') {
        if (at < end && text.plain.at(at) == u'|')
            ++at;
        if (end > at && text.plain.at(end - 1) == u'|')
            --end;
    }
    qsizetype start = at;
    for (; at <= end; ++at) {
        const bool parts = at == end || (sign == u'|' ? text.plain.at(at) == u'|' &&
                                                            !(at > 0 && text.text.at(at - 1) == u'\\')
                                                      : text.text.at(at) == sign);
        if (!parts)
            continue;
        cells.append(text.trimmed({start, at}));
        start = at + 1;
    }
    return cells;
}

bool isTableRule(const ShotText& text, const Row& row)
{
    return !row.cells.isEmpty() && std::all_of(row.cells.cbegin(), row.cells.cend(), [&](const Slice& cell) {
        const QStringView signs = text.at(cell);
        return !signs.isEmpty() && std::all_of(signs.begin(), signs.end(),
                                               [](QChar c) { return QStringView(u"-:= +").contains(c); });
    });
}

/// "+----+----+", "├────┼────┤"
bool isBorder(const ShotText& text, Slice line)
{
    const QStringView signs = text.at(text.trimmed(line));
    return signs.size() > 4 && signs.count(u'-') > 2 &&
           std::all_of(signs.begin(), signs.end(),
                       [](QChar c) {
                           return c == u'+' || c == u'-' || c == u'=' ||
                                  (c.unicode() >= 0x2500 && c.unicode() < 0x2580);
                       }) &&
           (signs.front() == u'+' || signs.front().unicode() >= 0x2500);
}

/// True for a cell that contains only a shot's label: "1", "Shot 2", "Shot 2 (4s)".
bool isLabelCell(const ShotText& text, Slice cell)
{
    return isNumberCell(text, cell) || labelIn(text, cell).text.isEmpty();
}

/// A column heading without its parentheses: "Duration (s)".
QString headWords(const ShotText& text, Slice cell)
{
    QString words = text.at(cell).toString();
    words.remove(u'*').remove(u'_').remove(u'`');
    const qsizetype bracket = words.indexOf(u'(');
    if (bracket > 0)
        words.truncate(bracket);
    return words.trimmed();
}

Column columnOf(const ShotText& text, Slice head, const QList<Row>& rows, qsizetype column)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    const QString words = headWords(text, head);
    const auto all = [&](const auto& fits) {
        return std::all_of(rows.cbegin(), rows.cend(), [&](const Row& row) {
            return column >= row.cells.size() || row.cells.at(column).isEmpty() || fits(row.cells.at(column));
        });
    };
    const auto isTime = [&](Slice cell) { return timeIn(text, bare(text, cell)).has_value(); };
    double level = 0;
    const bool named = grammar.names.endAt(words, 0, &level) == words.size();
    if ((named || grammar.table.value(u"numbers"_s).contains(words) || words.isEmpty()) &&
        all([&](Slice cell) { return isLabelCell(text, cell); }))
        return Column::Number;
    if (grammar.table.value(u"starts"_s).contains(words) && all(isTime))
        return Column::Start;
    if (grammar.table.value(u"ends"_s).contains(words) && all(isTime))
        return Column::End;
    const bool timing = grammar.timingKeys.endAt(words, 0) > 0 || grammar.units.contains(words) ||
                        grammar.timingKeys.contains(words.section(u' ', -1));
    if (timing && all(isTime))
        return Column::Time;
    if (grammar.table.value(u"main"_s).contains(words))
        return Column::Main;
    return Column::Other;
}

bool isTableRow(const ShotText& text, qsizetype index, QChar sign, bool begins)
{
    const Slice line = text.lines.at(index);
    if (sign != u'|')
        return text.typed(line).contains(sign);
    const auto signs = text.at(text.trimmed(line)).count(u'|');
    if (signs != 1 || !begins)
        return signs > 0;
    // "Time | Shot" above "---|---" is a heading
    const bool isLast = index + 1 >= text.lines.size();
    return !isLast && isTableRule(text, {{}, cellsOf(text, text.lines.at(index + 1), sign)}) &&
           text.at(text.lines.at(index + 1)).contains(u'|');
}

/// The adjacent rows of a table, heading first; fewer than `least`: there is no table.
QList<Row> tableIn(const ShotText& text, QChar sign, qsizetype least)
{
    QList<Row> rows;
    qsizetype border = -1;
    for (qsizetype i = 0; i < text.lines.size(); ++i) {
        const Slice& line = text.lines.at(i);
        if (isBorder(text, line)) {
            if (rows.isEmpty())
                border = line.start;
            else
                rows.last().line.end = line.end;
        } else if (isTableRow(text, i, sign, rows.isEmpty())) {
            rows.append({line, cellsOf(text, line, sign)});
            if (rows.size() == 1 && border >= 0)
                rows.first().line.start = border;
        } else if (rows.size() >= least) {
            break;
        } else {
            rows.clear();
            border = -1;
        }
    }
    return rows.size() >= least ? rows : QList<Row>();
}

/// A CSV record at `at`; quoted cells may contain line ends.
Row recordAt(const ShotText& text, qsizetype at, QChar sign)
{
    Row row{{at, at}, {}, true};
    const qsizetype size = text.text.size();
    while (at <= size) {
        while (at < size && text.text.at(at) == u' ')
            ++at;
        Slice cell{at, at};
        if (at < size && text.text.at(at) == u'"') {
            qsizetype close = text.text.indexOf(u'"', at + 1);
            while (close > 0 && close + 1 < size && text.text.at(close + 1) == u'"')
                close = text.text.indexOf(u'"', close + 2);
            if (close < 0)
                return {};
            cell = {at + 1, close};
            at = close + 1;
        }
        const qsizetype from = at;
        while (at < size && text.plain.at(at) != u'\n' && text.text.at(at) != sign)
            ++at;
        if (cell.isEmpty())
            cell = text.trimmed({from, at});
        else if (!text.trimmed({from, at}).isEmpty())
            return {};
        row.cells.append(cell);
        row.line.end = at;
        if (at >= size || text.plain.at(at) == u'\n')
            return row;
        ++at;
    }
    return row;
}

/// Comma-separated values: records of equal width, the first one has the column names.
QList<Row> recordsIn(const ShotText& text, QChar sign)
{
    QList<Row> rows;
    for (qsizetype at = 0; at < text.plain.size();) {
        Row row = recordAt(text, at, sign);
        // The last column may contain the separator.
        const qsizetype width = rows.isEmpty() ? row.cells.size() : rows.first().cells.size();
        if (row.cells.size() > width) {
            row.cells[width - 1].end = row.cells.constLast().end;
            row.cells.resize(width);
        }
        const bool fits = row.cells.size() > 1 && row.cells.size() == width;
        if (fits)
            rows.append(row);
        else if (rows.size() > 2)
            break;
        else
            rows.clear();
        at = std::max(row.line.end, text.lineEnd(at)) + 1;
    }
    return rows.size() > 2 ? rows : QList<Row>();
}

ShotPart rowShot(const ShotText& text, const Row& row, const QList<Column>& columns, const Row& head)
{
    ShotPart part;
    QStringList main;
    QStringList others;
    std::optional<StatedTime> start;
    std::optional<StatedTime> end;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const Slice cell = row.cells.at(i);
        const Column column = columns.value(i, Column::Other);
        if (cell.isEmpty())
            continue;
        const auto time = timeIn(text, bare(text, cell));
        if (column == Column::Number) {
            const auto labelled =
                isNumberCell(text, cell) ? std::optional<StatedTime>() : labelIn(text, cell).time;
            part.time = part.time ? part.time : labelled;
        } else if (column == Column::Time && time) {
            part.time = time;
        } else if (column == Column::Start) {
            start = time;
        } else if (column == Column::End) {
            end = time;
        } else if (column == Column::TimedMain) {
            const ShotPart inner = partIn(typedCell(text, row, i));
            part.time = inner.time;
            main.append(inner.text);
        } else if (column == Column::Main) {
            main.append(typedCell(text, row, i));
        } else {
            const QString name = i < head.cells.size() ? typedCell(text, head, i).remove(u"**"_s) : QString();
            others.append(name.isEmpty() ? typedCell(text, row, i)
                                         : name + u": "_s + typedCell(text, row, i));
        }
    }
    if (start && end && end->from > start->from)
        part.time = StatedTime{start->from, end->from, true};
    else if (start && !part.time)
        part.time = start;
    part.text = (main + others).join(u'\n');
    return part;
}

/// A row with totals: "Total | 9 s".
bool isSum(const ShotText& text, const Row& row)
{
    bool named = false;
    for (const Slice& cell : row.cells) {
        const Slice words = bare(text, cell);
        if (words.isEmpty() || timeIn(text, words))
            continue;
        const bool total = !named && ShotGrammar::builtIn().totals.contains(text.at(words));
        if (!total)
            return false;
        named = true;
    }
    return named;
}

ShotParts shotsOf(const ShotText& text, QList<Row> rows, bool strict)
{
    ShotParts result;
    const Row head = rows.takeFirst();
    const qsizetype end = rows.constLast().line.end;
    rows.removeIf([&](const Row& row) { return isTableRule(text, row) || isSum(text, row); });
    if (rows.size() < 2)
        return result;
    QList<Column> columns;
    for (qsizetype i = 0; i < head.cells.size(); ++i)
        columns.append(columnOf(text, head.cells.at(i), rows, i));
    // "0-4s: A fox runs. | wind"
    for (qsizetype i = 0; !strict && i < columns.size(); ++i) {
        const bool timed = std::all_of(rows.cbegin(), rows.cend(), [&](const Row& row) {
            const auto time = i < row.cells.size() ? partIn(typedCell(text, row, i)).time : std::nullopt;
            return time && time->sure;
        });
        if (timed && columns.at(i) == Column::Main) {
            columns[i] = Column::TimedMain;
            break;
        }
    }
    const bool states = std::any_of(columns.cbegin(), columns.cend(), [](Column column) {
        return column != Column::Main && column != Column::Other;
    });
    const bool speaks = columns.contains(Column::Main) || columns.contains(Column::TimedMain) ||
                        (!strict && columns.contains(Column::Other));
    if (!states || !speaks)
        return result;
    // Without a column for the description, the first one is used.
    if (!columns.contains(Column::Main) && !columns.contains(Column::TimedMain))
        columns[columns.indexOf(Column::Other)] = Column::Main;
    for (const Row& row : std::as_const(rows))
        result.shots.append(rowShot(text, row, columns, head));
    result.before = cleanedScene(text, {0, head.line.start});
    result.after = cleaned(text, {std::min(end, text.plain.size()), text.plain.size()});
    return result;
}

/// Tab-separated rows without a heading: numbers and times identify the columns.
ShotParts headlessShots(const ShotText& text, const QList<Row>& rows)
{
    ShotParts result;
    QList<Column> columns;
    const qsizetype width = rows.constFirst().cells.size();
    for (qsizetype i = 0; i < width; ++i) {
        const auto all = [&](const auto& fits) {
            return std::all_of(rows.cbegin(), rows.cend(), [&](const Row& row) {
                return row.cells.size() == width && fits(row.cells.at(i));
            });
        };
        const auto isTime = [&](Slice cell) {
            const auto time = timeIn(text, cell);
            return time && time->sure;
        };
        columns.append(all([&](Slice cell) { return isLabelCell(text, cell) && !isTime(cell); })
                           ? Column::Number
                       : all(isTime)                    ? Column::Time
                       : columns.contains(Column::Main) ? Column::Other
                                                        : Column::Main);
    }
    if (columns.constFirst() == Column::Main || !columns.contains(Column::Main))
        return result;
    for (const Row& row : rows)
        result.shots.append(rowShot(text, row, columns, {}));
    result.before = cleanedScene(text, {0, rows.constFirst().line.start});
    result.after = cleaned(text, {rows.constLast().line.end, text.plain.size()});
    return result;
}

/// A transposed table: a column for each shot, each row's meaning in its first cell.
ShotParts sidewaysShots(const ShotText& text, const QList<Row>& rows)
{
    ShotParts result;
    const Row& head = rows.constFirst();
    const qsizetype width = head.cells.size();
    constexpr qsizetype headAndTwo = 3;
    if (width < headAndTwo)
        return result;
    for (qsizetype i = 1; i < width; ++i) {
        const Slice cell = bare(text, head.cells.at(i));
        const ShotPart label = labelIn(text, cell);
        if (!label.text.isEmpty() ||
            !std::any_of(text.plain.begin() + cell.start, text.plain.begin() + cell.end,
                         [](QChar c) { return c.isLetter(); }))
            return result;
        result.shots.append({{}, label.time, {}});
    }
    for (const Row& row : rows.mid(1)) {
        if (isTableRule(text, row))
            continue;
        // A row's name is repeated in each shot, so it must be short.
        constexpr qsizetype longestName = 30;
        const Slice line = text.trimmed(row.line);
        const bool framed = text.plain.at(text.trimmed(head.line).start) == u'|';
        if (row.cells.size() > width || row.cells.constFirst().size() > longestName ||
            framed != (text.plain.at(line.start) == u'|'))
            return {};
        const QString name = headWords(text, row.cells.constFirst());
        const ShotGrammar& grammar = ShotGrammar::builtIn();
        const bool timing = grammar.timingKeys.endAt(name, 0) > 0 || grammar.units.contains(name);
        for (qsizetype i = 1; i < std::min(width, row.cells.size()); ++i) {
            ShotPart& part = result.shots[i - 1];
            const auto time =
                timing ? timeIn(text, bare(text, row.cells.at(i))) : std::optional<StatedTime>();
            if (time) {
                part.time = time;
            } else if (!row.cells.at(i).isEmpty()) {
                const bool main = name.isEmpty() || grammar.table.value(u"main"_s).contains(name);
                const QString words = typedCell(text, row, i);
                part.text += (part.text.isEmpty() ? u""_s : u"\n"_s) +
                             (main ? words : typedCell(text, row, 0).remove(u"**"_s) + u": "_s + words);
            }
        }
    }
    if (std::any_of(result.shots.cbegin(), result.shots.cend(),
                    [](const ShotPart& part) { return part.text.isEmpty(); }))
        return {};
    result.before = cleanedScene(text, {0, head.line.start});
    result.after = cleaned(text, {std::min(rows.constLast().line.end, text.plain.size()), text.plain.size()});
    return result;
}

} // namespace

ShotParts tableShots(const ShotText& text)
{
    for (const QChar sign : {u'|', u'\t'}) {
        constexpr qsizetype headAndTwo = 3;
        const QList<Row> rows = tableIn(text, sign, headAndTwo);
        if (rows.isEmpty())
            continue;
        if (ShotParts parts = shotsOf(text, rows, false); parts.shots.size() > 1)
            return parts;
        if (ShotParts parts = sidewaysShots(text, rows); parts.shots.size() > 1)
            return parts;
        break;
    }
    if (const QList<Row> rows = tableIn(text, u'\t', 2); !rows.isEmpty()) {
        if (ShotParts parts = headlessShots(text, rows); parts.shots.size() > 1)
            return parts;
    }
    for (const QChar sign : {u',', u';'}) {
        if (const QList<Row> rows = recordsIn(text, sign); !rows.isEmpty()) {
            if (ShotParts parts = shotsOf(text, rows, true); parts.shots.size() > 1)
                return parts;
        }
    }
    return {};
}

} // namespace rushes::prompts
