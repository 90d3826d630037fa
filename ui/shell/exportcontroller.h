#pragma once

#include "app/film/exportform.h"
#include "app/film/filmexport.h"
#include "ui/shell/shellcontext.h"

#include <QObject>

#include <functional>
#include <memory>

namespace rushes {

class ExportPane;
class FilmModel;

/// Carries out the export pane's requests: asks for the path, writes, reports progress. One export at a time;
/// no existing file is overwritten without confirmation.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// `model` and `pane` must outlive it.
    ExportController(FilmModel& model, ExportPane& pane, const ShellContext& context, QObject* parent);
    ~ExportController() override;

    /// The suggested folder.
    void setFolder(std::function<QString()> folder) { m_folder = std::move(folder); }
    /// Asks for the path of the file; may call `write` with it, at once or later. By default a file dialog,
    /// which also asks before a file is replaced.
    using PathAsker =
        std::function<void(const QString& suggestion, std::function<void(const QString&)> write)>;
    void setPathAsker(PathAsker asker) { m_askPath = std::move(asker); }

    [[nodiscard]] bool isRunning() const { return m_export && m_export->isRunning(); }
    void refresh();
    void ask();
    void cancel();

Q_SIGNALS:
    void exported(const QString& path);

private:
    void write(const QString& path, bool mayReplace);
    void writeFilm(const QString& path, bool mayReplace);
    void writeText(const QString& path);
    void finished(const Result<QString>& path);
    [[nodiscard]] QString suggestion() const;
    [[nodiscard]] bool isTake(const QString& path) const;

    FilmModel& m_model;
    ExportPane& m_pane;
    ShellContext m_context;
    std::function<QString()> m_folder = {};
    PathAsker m_askPath = {};
    std::unique_ptr<FilmExport> m_export = {};
};

} // namespace rushes
