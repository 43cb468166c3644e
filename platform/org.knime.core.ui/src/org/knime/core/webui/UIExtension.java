package org.knime.core.webui;

import org.knime.core.webui.page.Page;

/** Something that is shown as a page. */
public interface UIExtension {
    /** The page. */
    Page getPage();
}
