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

/// A role that is one of a few texts: aspect, resolution, kind of shots.
class ChoiceField : public ClipField
{
    Q_OBJECT

public:
    /// Which of them.
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
    QStringList m_values = {}; ///< as the model spells them; an empty one is not sent
};

/// The clip's length: a slider, or one of a few, and where the model can choose it, a switch.
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
    NumberLabel* m_stop; ///< what stops it where it stands
    QWidget* m_below;    ///< what some models have beside the slider, or in its place
    Slider* m_slider;
    ChoiceControl* m_choice;
    ToggleSwitch* m_auto;
    QLabel* m_autoNote;
    bool m_stopsHere = false; ///< there is something to say of it, room or not
};

/// How closely the clip keeps to the prompt.
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

/// What the clip is not to show.
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

/// The number that chance starts from: empty, another one each time; with dice, and a lock that keeps it.
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
