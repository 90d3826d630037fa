#pragma once

#include "ui/composer/clipfield.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace rushes {

class ChoiceControl;
class NumberLabel;
class Slider;
class TextField;
class ToggleSwitch;
class TypingUndoGrouper;

/// A field for a role with a few possible texts: aspect ratio, resolution, shot type.
class ChoiceField : public ClipField
{
    Q_OBJECT

public:
    /// Which role.
    struct What
    {
        Field field = Field::AspectRatio;
        QString name = {};
        QString Request::*value = nullptr;
        QString Roles::*key = nullptr;
        QStringList Model::*choices = nullptr;
    };

    ChoiceField(RequestEdits& edits, const What& what, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;
    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;

private:
    What m_what;
    ChoiceControl* m_control;
    QStringList m_values = {}; ///< in the model's spelling; an empty one is not sent
};

/// The clip's length: a slider, or a choice of a few lengths, and a switch where the model can choose.
class DurationField : public ClipField
{
    Q_OBJECT

public:
    explicit DurationField(RequestEdits& edits, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;
    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void move(int seconds);
    void choose(int index);
    void fitStop();
    void fillStops(const Request& request, const Model& model);

    NumberLabel* m_words;
    NumberLabel* m_stop; ///< the rule that limits it at its present length
    QWidget* m_below;    ///< controls that some models have beside the slider, or instead of it
    Slider* m_slider;
    ChoiceControl* m_choice;
    ToggleSwitch* m_auto;
    QLabel* m_autoNote;
    bool m_stopsHere = false; ///< there is a text for m_stop, whether it fits or not
};

/// How closely the clip follows the prompt (CFG scale).
class CfgField : public ClipField
{
    Q_OBJECT

public:
    explicit CfgField(RequestEdits& edits, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;
    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;

private:
    NumberLabel* m_words;
    Slider* m_slider;
};

/// Whether the clip has sound.
class SoundField : public ClipField
{
    Q_OBJECT

public:
    explicit SoundField(RequestEdits& edits, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;
    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;

private:
    ToggleSwitch* m_switch;
};

/// What the clip must not show.
class NegativeField : public ClipField
{
    Q_OBJECT

public:
    explicit NegativeField(RequestEdits& edits, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;
    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;

private:
    void type();

    TextField* m_text;
    TypingUndoGrouper* m_run;
    QLabel* m_count;
};

/// The seed: empty: a random one each time; with a dice button, and a lock that keeps the number.
class SeedField : public ClipField
{
    Q_OBJECT

public:
    explicit SeedField(RequestEdits& edits, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;
    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;

private:
    void set(const std::optional<qint64>& seed, const QString& gesture = {});
    [[nodiscard]] qint64 rolled() const;

    QLineEdit* m_number;
    QToolButton* m_dice;
    QToolButton* m_keep;
};

} // namespace rushes
