#pragma once

#include "ui/composer/clipfield.h"

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace rushes {

class InputShelf;
class PictureButton;

/// A row of pictures with a line edit and a remove button: an element, or a keyframe.
class PicturesRow : public QWidget
{
    Q_OBJECT

public:
    PicturesRow(const QStringList& pictureNames, InputShelf& shelf, QWidget* parent = nullptr);

    [[nodiscard]] const QList<PictureButton*>& pictures() const { return m_pictures; }
    [[nodiscard]] QLineEdit* line() const { return m_line; }
    [[nodiscard]] QToolButton* removeButton() const { return m_remove; }
    [[nodiscard]] QList<QWidget*> stops() const;

private:
    QList<PictureButton*> m_pictures = {};
    QLineEdit* m_line;
    QToolButton* m_remove;
};

/// Base of fields with a list of rows, each a PicturesRow.
class PictureListField : public ClipField
{
    Q_OBJECT

public:
    PictureListField(RequestEdits& edits, InputShelf& shelf, const QString& name, QWidget* parent = nullptr);

    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;
    [[nodiscard]] QList<Problem> ownProblems() const override;

Q_SIGNALS:
    void rowsChanged(); ///< the rows changed: the tab order has to be set
    void problemsChanged();
    void said(const QString& words, bool isProblem);

protected:
    [[nodiscard]] virtual Field field() const = 0;
    /// All displayed sources in order.
    [[nodiscard]] virtual QStringList sources(const Request& request) const = 0;
    [[nodiscard]] virtual QStringList pictureNames(int row) const = 0;
    virtual void connectRow(PicturesRow& row, int index) = 0;
    virtual void addRow(const QStringList& received) = 0;
    void setRowCount(qsizetype count);
    [[nodiscard]] PicturesRow& row(qsizetype index) const { return *m_rows.at(index); }
    void setNote(const QString& note);
    [[nodiscard]] InputShelf& shelf() const { return m_shelf; }

private:
    InputShelf& m_shelf;
    QVBoxLayout* m_box;
    QList<PicturesRow*> m_rows = {};
    PictureButton* m_add;
    class QLabel* m_note;
};

/// People and things named in prompts: a frontal picture, up to three more, and a name.
class ElementsField : public PictureListField
{
    Q_OBJECT

public:
    ElementsField(RequestEdits& edits, InputShelf& shelf, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;

protected:
    [[nodiscard]] Field field() const override { return Field::Element; }
    [[nodiscard]] QStringList sources(const Request& request) const override;
    [[nodiscard]] QStringList pictureNames(int row) const override;
    void connectRow(PicturesRow& row, int index) override;
    void addRow(const QStringList& received) override;

private:
    void put(int index, int place, const QStringList& received);
    void take(int index, int place);
};

/// Pictures that the clip shows at given times.
class KeyframesField : public PictureListField
{
    Q_OBJECT

public:
    KeyframesField(RequestEdits& edits, InputShelf& shelf, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;

protected:
    [[nodiscard]] Field field() const override { return Field::Keyframe; }
    [[nodiscard]] QStringList sources(const Request& request) const override;
    [[nodiscard]] QStringList pictureNames(int row) const override;
    void connectRow(PicturesRow& row, int index) override;
    void addRow(const QStringList& received) override;
};

} // namespace rushes
