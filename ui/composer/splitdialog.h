#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"
#include "app/prompt/split.h"

#include <QDialog>

namespace rushes {

/// Shows the shots that a scene's prompt can be split into, before anything is changed.
class SplitDialog : public QDialog
{
    Q_OBJECT

public:
    SplitDialog(const Request& request, const Model& model, QWidget* parent = nullptr);

    [[nodiscard]] const prompts::Proposal& proposal() const { return m_proposal; }
    /// The request with the proposed shots; unchanged where there are none.
    [[nodiscard]] static Request applied(Request request, const prompts::Proposal& proposal);

private:
    void showShots();

    prompts::Proposal m_proposal;
};

} // namespace rushes
