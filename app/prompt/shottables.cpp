#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

enum class Column { Number, Time, Start, End, Main, Other };

struct Row
{
    Slice line = {};
    QList<Slice> cells = {};
};

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

/// A head's words without what stands in brackets: "Duration (s)".
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
    const auto isTime = [&](Slice cell) { return timeIn(text, cell).has_value(); };
    double level = 0;
    const bool named = grammar.names.endAt(words, 0, &level) == words.size();
    if ((named || grammar.table.value(u"numbers"_s).contains(words) || words.isEmpty()) &&
        all([&](Slice cell) { return isNumberCell(text, cell); }))
        return Column::Number;
    if (grammar.table.value(u"starts"_s).contains(words) && all(isTime))
        return Column::Start;
    if (grammar.table.value(u"ends"_s).contains(words) && all(isTime))
        return Column::End;
    const qsizetype key = grammar.timingKeys.endAt(words, 0);
    const bool timing = key > 0 || std::any_of(words.begin(), words.end(), [](QChar) { return false; }) ||
                        grammar.timingKeys.contains(words.section(u' ', -1));
    if (timing && all(isTime))
        return Column::Time;
    if (grammar.table.value(u"main"_s).contains(words))
        return Column::Main;
    return Column::Other;
}

/// The rows under each other that a table is, with its head first; fewer than three: there is none.
QList<Row> tableIn(const ShotText& text, QChar sign)
{
    QList<Row> rows;
    for (const Slice& line : text.lines) {
        const QStringView signs = text.at(text.trimmed(line));
        const bool row = sign == u'|' ? signs.count(u'|') >= 2 || (signs.count(u'|') == 1 && !rows.isEmpty())
                                      : text.typed(line).contains(sign);
        if (row) {
            rows.append({line, cellsOf(text, line, sign)});
        } else if (rows.size() > 2) {
            break;
        } else {
            rows.clear();
        }
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
        if (cell.isEmpty() || column == Column::Number)
            continue;
        const auto time = timeIn(text, cell);
        if (column == Column::Time && time) {
            part.time = time;
        } else if (column == Column::Start) {
            start = time;
        } else if (column == Column::End) {
            end = time;
        } else if (column == Column::Main) {
            main.append(text.typed(cell));
        } else {
            const QString name =
                i < head.cells.size() ? text.typed(head.cells.at(i)).remove(u"**"_s) : QString();
            others.append(name.isEmpty() ? text.typed(cell) : name + u": "_s + text.typed(cell));
        }
    }
    if (start && end && end->from > start->from)
        part.time = StatedTime{start->from, end->from, true, false, {}};
    else if (start && !part.time)
        part.time = start;
    part.text = (main + others).join(u'\n');
    part.text.replace(u"<br>"_s, u"\n"_s).replace(u"<br/>"_s, u"\n"_s).replace(u"\\|"_s, u"|"_s);
    return part;
}

} // namespace

ShotParts tableShots(const ShotText& text)
{
    ShotParts result;
    QList<Row> rows;
    for (const QChar sign : {u'|', u'\t'}) {
        if (rows.isEmpty())
            rows = tableIn(text, sign);
    }
    if (rows.isEmpty())
        return result;
    const Row head = rows.takeFirst();
    const qsizetype end = rows.constLast().line.end;
    rows.removeIf([&](const Row& row) { return isTableRule(text, row); });
    if (rows.size() < 2)
        return result;
    QList<Column> columns;
    for (qsizetype i = 0; i < head.cells.size(); ++i)
        columns.append(columnOf(text, head.cells.at(i), rows, i));
    const bool states = std::any_of(columns.cbegin(), columns.cend(), [](Column column) {
        return column != Column::Main && column != Column::Other;
    });
    const bool speaks = std::any_of(columns.cbegin(), columns.cend(), [](Column column) {
        return column == Column::Main || column == Column::Other;
    });
    if (!states || !speaks)
        return result;
    // Where no column is what is seen, the first one is.
    if (!columns.contains(Column::Main))
        columns[columns.indexOf(Column::Other)] = Column::Main;
    for (const Row& row : std::as_const(rows))
        result.shots.append(rowShot(text, row, columns, head));
    result.before = cleanedScene(text, {0, head.line.start});
    result.after = cleaned(text, {end, text.plain.size()});
    return result;
}

} // namespace rushes::prompts
