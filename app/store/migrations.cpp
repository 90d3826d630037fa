#include "app/store/migrations.h"

#include "app/store/capstore.h"
#include "app/store/takesearch.h"

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

Result<void> runAll(Database& database, std::initializer_list<QString> statements)
{
    for (const QString& statement : statements) {
        if (auto done = database.run(statement); !done)
            return failure(done.error());
    }
    return {};
}

/// Jobs and takes.
Result<void> toVersion1(Database& database)
{
    return runAll(
        database,
        {
            u"CREATE TABLE jobs ("
            " id INTEGER PRIMARY KEY AUTOINCREMENT, place INTEGER NOT NULL, service TEXT NOT NULL,"
            " project_id TEXT NOT NULL, scene_id TEXT NOT NULL, scene_name TEXT NOT NULL, request TEXT NOT "
            "NULL,"
            " price_micros INTEGER NOT NULL, cost_micros INTEGER, state TEXT NOT NULL, request_id TEXT NOT "
            "NULL,"
            " cancel_wanted INTEGER NOT NULL, cancel_refused INTEGER NOT NULL, error_kind TEXT, error_detail "
            "TEXT,"
            " created INTEGER NOT NULL, submitted INTEGER NOT NULL, started INTEGER NOT NULL,"
            " finished INTEGER NOT NULL, output TEXT NOT NULL, path TEXT NOT NULL)"_s,
            u"CREATE TABLE takes ("
            " id TEXT PRIMARY KEY, job_id INTEGER UNIQUE REFERENCES jobs(id) ON DELETE SET NULL,"
            " project_id TEXT NOT NULL, scene_id TEXT NOT NULL, scene_name TEXT NOT NULL, number INTEGER NOT "
            "NULL,"
            " request TEXT NOT NULL, service TEXT NOT NULL, request_id TEXT NOT NULL, cost_micros INTEGER,"
            " created INTEGER NOT NULL, finished INTEGER NOT NULL, path TEXT NOT NULL, starred INTEGER NOT NULL)"_s,
            u"CREATE INDEX takes_scene ON takes(scene_id, number)"_s,
        });
}

/// Several processes on one database; take numbers are chosen before the download.
Result<void> toVersion2(Database& database)
{
    return runAll(database, {
                                u"ALTER TABLE jobs ADD COLUMN runner TEXT NOT NULL DEFAULT ''"_s,
                                u"ALTER TABLE jobs ADD COLUMN take_number INTEGER NOT NULL DEFAULT 0"_s,
                                u"CREATE INDEX jobs_runner ON jobs(runner)"_s,
                                u"CREATE INDEX jobs_scene ON jobs(scene_id, take_number)"_s,
                            });
}

/// Batches: jobs that one click made.
Result<void> toVersion3(Database& database)
{
    return runAll(database, {u"ALTER TABLE jobs ADD COLUMN batch TEXT NOT NULL DEFAULT ''"_s});
}

/// Run times.
Result<void> toVersion4(Database& database)
{
    return runAll(database,
                  {u"CREATE TABLE runs ("
                   " id INTEGER PRIMARY KEY AUTOINCREMENT, service TEXT NOT NULL, model TEXT NOT NULL,"
                   " duration INTEGER NOT NULL, sound INTEGER NOT NULL, waited INTEGER NOT NULL,"
                   " ran INTEGER NOT NULL, start_told INTEGER NOT NULL, finished INTEGER NOT NULL)"_s});
}

/// Money: the ledger, filled from existing jobs, live prices, and balances around lost answers.
Result<void> toVersion5(Database& database)
{
    return runAll(
        database,
        {
            u"CREATE TABLE spending ("
            " id INTEGER PRIMARY KEY AUTOINCREMENT, job_id INTEGER UNIQUE REFERENCES jobs(id) ON DELETE SET "
            "NULL,"
            " service TEXT NOT NULL, project_id TEXT NOT NULL, scene_name TEXT NOT NULL, model TEXT NOT NULL,"
            " request_id TEXT NOT NULL, seconds INTEGER NOT NULL, sound INTEGER NOT NULL,"
            " estimate_micros INTEGER NOT NULL, cost_micros INTEGER, outcome TEXT NOT NULL, at INTEGER NOT NULL)"_s,
            u"CREATE INDEX spending_at ON spending(at)"_s,
            u"CREATE INDEX spending_request ON spending(request_id)"_s,
            u"CREATE INDEX jobs_state ON jobs(state)"_s,
            u"CREATE TABLE projects (id TEXT PRIMARY KEY, name TEXT NOT NULL)"_s,
            u"CREATE TABLE rates (service TEXT NOT NULL, model TEXT NOT NULL, silent_micros INTEGER NOT NULL,"
            " read TEXT NOT NULL, PRIMARY KEY (service, model))"_s,
            u"CREATE TABLE evidence (job_id INTEGER PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE,"
            " before_micros INTEGER, before_at INTEGER, after_micros INTEGER, after_at INTEGER)"_s,
            u"INSERT INTO spending (job_id, service, project_id, scene_name, model, request_id, seconds, "
            u"sound,"
            " estimate_micros, cost_micros, outcome, at)"
            " SELECT id, service, project_id, scene_name, coalesce(json_extract(request, '$.model'), ''),"
            " request_id, coalesce(json_extract(request, '$.duration'), 0),"
            " coalesce(json_extract(request, '$.sound'), 0), price_micros, cost_micros,"
            " CASE state WHEN 'unknown' THEN 'unknown' WHEN 'failed' THEN 'failed'"
            "  WHEN 'done' THEN 'charged' WHEN 'downloading' THEN 'charged' ELSE 'open' END, submitted"
            " FROM jobs WHERE submitted > 0 AND (price_micros > 0 OR cost_micros > 0)"
            " AND state NOT IN ('waiting', 'cancelled') AND (state <> 'failed' OR request_id <> '')"
            " AND json_valid(request)"_s,
            u"INSERT INTO spending (service, project_id, scene_name, model, request_id, seconds, sound,"
            " estimate_micros, cost_micros, outcome, at)"
            " SELECT service, project_id, scene_name, coalesce(json_extract(request, '$.model'), ''),"
            " request_id, coalesce(json_extract(request, '$.duration'), 0),"
            " coalesce(json_extract(request, '$.sound'), 0), cost_micros, cost_micros, 'charged', created"
            " FROM takes WHERE cost_micros > 0 AND job_id IS NULL AND json_valid(request)"_s,
        });
}

/// An index for open jobs, however many there are.
Result<void> toVersion6(Database& database)
{
    return runAll(database, {
                                u"CREATE INDEX jobs_open ON jobs(runner, place) WHERE state NOT IN "
                                "('done', 'failed', 'cancelled')"_s,
                            });
}

/// The size of a take's file, for recognising the file.
Result<void> toVersion7(Database& database)
{
    return runAll(database, {u"ALTER TABLE takes ADD COLUMN bytes INTEGER NOT NULL DEFAULT -1"_s});
}

/// Jobs refused as one too many, and when they are sent again.
Result<void> toVersion8(Database& database)
{
    return runAll(database, {u"ALTER TABLE jobs ADD COLUMN refusals INTEGER NOT NULL DEFAULT 0"_s,
                             u"ALTER TABLE jobs ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0"_s,
                             u"CREATE INDEX jobs_request ON jobs(service, request_id)"_s});
}

/// The user's limits, next to the ledger.
Result<void> toVersion9(Database& database)
{
    return runAll(database, {u"CREATE TABLE caps (name TEXT PRIMARY KEY, micros INTEGER)"_s});
}

/// The text under which a take is found: its prompts, under any key. From a row of takes.
QString searchedWords(const QString& row)
{
    return u"CASE WHEN json_valid(%1.request) THEN coalesce((SELECT group_concat(atom, char(10)) FROM "
           "json_tree(%1.request) WHERE type = 'text' AND key LIKE '%prompt%' AND key NOT LIKE "
           "'%negative%'), '') "
           "ELSE %1.request END"_s.arg(row);
}

/// The kind of a file by its extension, like takeKind().
QString kindByEnding()
{
    const auto anyOf = [](const QStringList& endings) {
        QStringList conditions;
        for (const QString& ending : endings)
            conditions.append(u"path LIKE '%.%1'"_s.arg(ending));
        return conditions.join(u" OR "_s);
    };
    return u"CASE WHEN %1 THEN 'image' WHEN %2 THEN 'audio' ELSE 'video' END"_s.arg(
        anyOf({u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s, u"avif"_s, u"heic"_s, u"bmp"_s, u"tif"_s,
               u"tiff"_s, u"svg"_s}),
        anyOf({u"wav"_s, u"mp3"_s, u"flac"_s, u"ogg"_s, u"oga"_s, u"opus"_s, u"m4a"_s, u"aac"_s}));
}

/// The library: notes and tags, columns for filters and sorting, and the search index. Triggers update it
/// with every write of a take.
Result<void> toVersion10(Database& database)
{
    const auto field = [](const QString& name, const QString& otherwise) {
        return u"CASE WHEN json_valid(request) THEN coalesce(json_extract(request, '$.%1'), %2) ELSE %2 END"_s
            .arg(name, otherwise);
    };
    const QString columns = u"rowid, name, prompt, notes, tags"_s;
    return runAll(
        database,
        {
            u"ALTER TABLE takes ADD COLUMN notes TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE takes ADD COLUMN tags TEXT NOT NULL DEFAULT ''"_s, // one a line
            u"ALTER TABLE takes ADD COLUMN model TEXT GENERATED ALWAYS AS (%1) VIRTUAL"_s.arg(
                field(u"model"_s, u"''"_s)),
            u"ALTER TABLE takes ADD COLUMN seconds INTEGER GENERATED ALWAYS AS (%1) VIRTUAL"_s.arg(
                field(u"duration"_s, u"0"_s)),
            u"ALTER TABLE takes ADD COLUMN kind TEXT GENERATED ALWAYS AS (%1) VIRTUAL"_s.arg(kindByEnding()),
            // Contains all columns for filters and sorting, so that the table itself is not read.
            u"CREATE INDEX takes_library ON takes(finished, starred, cost_micros, kind, seconds, model, "
            "project_id, scene_id, scene_name, number)"_s,
            u"CREATE INDEX takes_request ON takes(service, request_id)"_s,
            u"CREATE VIRTUAL TABLE takes_search USING fts5(name, prompt, notes, tags, "
            "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"_s,
            u"INSERT INTO takes_search (%1) SELECT rowid, scene_name, %2, notes, tags FROM takes"_s.arg(
                columns, searchedWords(u"takes"_s)),
            u"CREATE TRIGGER takes_search_added AFTER INSERT ON takes BEGIN INSERT OR REPLACE INTO "
            "takes_search (%1) VALUES (NEW.rowid, NEW.scene_name, %2, NEW.notes, NEW.tags); END"_s.arg(
                columns, searchedWords(u"NEW"_s)),
            u"CREATE TRIGGER takes_search_removed AFTER DELETE ON takes BEGIN DELETE FROM takes_search WHERE "
            "rowid = OLD.rowid; END"_s,
            u"CREATE TRIGGER takes_search_changed AFTER UPDATE OF scene_name, request, notes, tags ON takes "
            "BEGIN UPDATE takes_search SET name = NEW.scene_name, prompt = %1, notes = NEW.notes, tags = "
            "NEW.tags WHERE rowid = OLD.rowid; END"_s.arg(searchedWords(u"NEW"_s)),
        });
}

/// Several files for one request: each becomes a take.
Result<void> toVersion11(Database& database)
{
    return runAll(database, {u"ALTER TABLE jobs ADD COLUMN output_number INTEGER NOT NULL DEFAULT 0"_s,
                             u"ALTER TABLE jobs ADD COLUMN output_count INTEGER NOT NULL DEFAULT 1"_s,
                             u"ALTER TABLE takes ADD COLUMN output_number INTEGER NOT NULL DEFAULT 0"_s});
}

/// The search index has folded texts, and single words of scripts without spaces; another index has the takes
/// of scenes.
Result<void> toVersion12(Database& database)
{
    const auto values = [](const QString& row) -> QString {
        const QStringList texts = {row + u".scene_name"_s, searchedWords(row), row + u".notes"_s,
                                   row + u".tags"_s};
        QStringList folded;
        for (const QString& text : texts)
            folded.append(foldedSql(text));
        return folded.join(u", "_s) + u", "_s + runsSql(foldedSql(texts.join(u" || char(10) || "_s)));
    };
    const QString columns = u"rowid, name, prompt, notes, tags, runs"_s;
    return runAll(
        database,
        {
            u"CREATE INDEX takes_collections ON takes(scene_id, project_id, number, scene_name)"_s,
            u"DROP TRIGGER takes_search_added"_s,
            u"DROP TRIGGER takes_search_removed"_s,
            u"DROP TRIGGER takes_search_changed"_s,
            u"DROP TABLE takes_search"_s,
            u"CREATE VIRTUAL TABLE takes_search USING fts5(name, prompt, notes, tags, runs, "
            "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"_s,
            u"INSERT INTO takes_search (%1) SELECT takes.rowid, %2 FROM takes"_s.arg(columns,
                                                                                     values(u"takes"_s)),
            u"CREATE TRIGGER takes_search_added AFTER INSERT ON takes BEGIN INSERT OR REPLACE INTO "
            "takes_search (%1) VALUES (NEW.rowid, %2); END"_s.arg(columns, values(u"NEW"_s)),
            u"CREATE TRIGGER takes_search_removed AFTER DELETE ON takes BEGIN DELETE FROM takes_search WHERE "
            "rowid = OLD.rowid; END"_s,
            u"CREATE TRIGGER takes_search_changed AFTER UPDATE OF scene_name, request, notes, tags ON takes "
            "BEGIN INSERT OR REPLACE INTO takes_search (%1) VALUES (NEW.rowid, %2); END"_s.arg(
                columns, values(u"NEW"_s)),
        });
}

/// steps[n] migrates from version n to n + 1.
constexpr std::array<Result<void> (*)(Database&), schemaVersion> steps = {
    toVersion1, toVersion2, toVersion3, toVersion4,  toVersion5,  toVersion6,
    toVersion7, toVersion8, toVersion9, toVersion10, toVersion11, toVersion12};

Result<int> versionOf(Database& database)
{
    // In a single statement: another process may be creating the tables at this moment.
    auto facts = database.run(u"SELECT (SELECT count(*) FROM sqlite_master), user_version, application_id "
                              "FROM pragma_user_version, pragma_application_id"_s);
    if (!facts)
        return failure(facts.error());
    if (!facts->next())
        return failure(sqlError(facts->lastError()));
    const bool hasTables = facts->value(0).toInt() > 0;
    const int version = facts->value(1).toInt();
    const int application = facts->value(2).toInt();
    if (version > schemaVersion)
        return failure(ErrorKind::TooNew, database.path());
    if (version < 0 || hasTables != (version > 0) || (hasTables && application != applicationId))
        return failure(ErrorKind::Damaged, database.path());
    return version;
}

} // namespace

Result<void> migrate(Database& database, bool isInPlaceOfOne)
{
    const auto version = versionOf(database);
    if (!version)
        return failure(version.error());
    if (*version == schemaVersion)
        return {};
    return database.transaction([&]() -> Result<void> {
        // Read again: another process may have been faster.
        const auto from = versionOf(database);
        if (!from)
            return failure(from.error());
        for (int step = *from; step < schemaVersion; ++step) {
            if (auto done = steps[static_cast<std::size_t>(step)](database); !done)
                return done;
        }
        if (*from == 0 && isInPlaceOfOne) {
            if (auto kept = CapStore(database).keepUnknown(u"unknown: its file is gone"_s); !kept)
                return kept;
        }
        return runAll(database, {u"PRAGMA application_id = %1"_s.arg(applicationId),
                                 u"PRAGMA user_version = %1"_s.arg(schemaVersion)});
    });
}

} // namespace rushes
