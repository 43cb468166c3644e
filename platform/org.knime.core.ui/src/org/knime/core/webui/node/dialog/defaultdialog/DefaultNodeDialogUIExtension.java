package org.knime.core.webui.node.dialog.defaultdialog;

import org.knime.core.webui.UIExtension;
import org.knime.core.webui.page.Page;

/** A page made of a class of parameters; nothing shows it here. */
public interface DefaultNodeDialogUIExtension extends UIExtension {
    @Override
    default Page getPage() {
        return Page.create()
                .fromString(() -> "<!DOCTYPE html><title>Open the dialog in KNIME</title>")
                .relativePath("dialog.html");
    }
}
