#pragma once

#include "app/catalogue/catalogue.h"
#include "app/prompt/requestinputs.h"
#include "app/prompt/requestkeys.h"

#include <QJsonValue>

namespace rushes {

/// Implements RequestKeys::take(): makes one request from one found body.
class RequestTaker
{
public:
    RequestTaker(const RequestKeys& keys, const requestforms::Found& found, const Model& model,
                 const Catalogue& catalogue);

    [[nodiscard]] Result<TakenRequest> take();

private:
    /// A value and the path of its keys.
    struct Entry
    {
        QString path = {};
        RequestKeys::Role role = RequestKeys::Role::None;
        QJsonValue value = {};
    };
    using Role = RequestKeys::Role;

    void flatten(const QJsonObject& object, const QString& place, int depth);
    bool chooseModel();
    [[nodiscard]] std::optional<QString> addressedModel();
    [[nodiscard]] QString statedMode() const;
    [[nodiscard]] QSet<Role> stated() const;
    void settleRoles();
    bool takeEntry(const Entry& entry);
    bool takeDuration(const Entry& entry);
    bool takeSound(const Entry& entry);
    bool takeText(const Entry& entry, QString& into);
    bool takeShape(const Entry& entry);
    bool takeShots(const Entry& entry);
    bool takeContents(const Entry& entry);
    [[nodiscard]] std::optional<int> secondsOf(const QString& path, const QJsonValue& value,
                                               bool milliseconds);
    [[nodiscard]] std::optional<bool> switchOf(const QString& path, const QJsonValue& value);
    bool once(Role role, const Entry& entry);
    void settleDuration();
    void settleSound();
    void note(const QString& text) { m_result.notes.append(text); }
    void notePrice();
    void leaveOut(const QString& path, const QJsonValue& value);
    bool fail(const Error& error);
    bool damaged(const QString& path, const QString& why = {});
    bool isKnown(const QString& path, const QJsonValue& value);

    const RequestKeys& m_keys;
    const requestforms::Found& m_found;
    const Model* m_model;
    const Catalogue& m_catalogue;
    QList<Entry> m_entries = {};
    QHash<int, Entry> m_taken = {}; ///< by role
    TakenRequest m_result = {};
    RequestInputs m_inputs{nullptr};
    QStringList m_leftOut = {};
    std::optional<Error> m_error = {};
    std::optional<bool> m_otherSound = {};
    QString m_sourceName = {}; ///< the model's name at another service
    bool m_isElsewhere = false;
    bool m_shotsStateSeconds = true;
};

} // namespace rushes
