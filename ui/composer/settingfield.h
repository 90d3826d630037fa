#pragma once

#include "app/catalogue/schema.h"
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

/// A setting without a role, built from its schema: a text, a number, a switch, a choice, or JSON for lists
/// and unknown kinds. A setting that is not set shows the default and is not sent; a typed value is kept as
/// it is, and validate() reports its problems.
class SettingField : public ClipField
{
    Q_OBJECT

public:
    SettingField(RequestEdits& edits, const Property& property, QWidget* parent = nullptr);

    [[nodiscard]] const QString& key() const { return m_property.key; }

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;
    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;

private:
    void buildText();
    void buildLine();
    void buildSlider();
    void buildSwitch();
    void buildChoice();
    void addResettableHead(QWidget* buddy);
    void makeReset();
    void addMark(QHBoxLayout& head);
    void fillMark();
    [[nodiscard]] bool isNeeded() const;
    /// Undefined: removes the setting.
    void set(const QJsonValue& value, const QString& gesture = {}, bool pauses = false);
    void setText(const QString& text, const QString& gesture);
    void fillLine(const QJsonValue& value);
    void fillSlider(const QJsonValue& value);
    void fillChoice(const QJsonValue& value);
    [[nodiscard]] QString written(const QJsonValue& value) const;
    [[nodiscard]] bool sameAsWritten(const QJsonValue& value) const;
    [[nodiscard]] bool slides() const;

    const Property m_property;
    const QString m_name;
    QLabel* m_mark = nullptr;
    QToolButton* m_reset = nullptr;
    QLineEdit* m_line = nullptr;
    TextField* m_text = nullptr;
    TypingUndoGrouper* m_run = nullptr;
    Slider* m_slider = nullptr;
    NumberLabel* m_words = nullptr;
    ToggleSwitch* m_switch = nullptr;
    ChoiceControl* m_choice = nullptr;
    QList<QJsonValue> m_values = {}; ///< values of the choices; Undefined: not set
};

} // namespace rushes
