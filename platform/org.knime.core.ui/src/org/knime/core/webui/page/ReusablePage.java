package org.knime.core.webui.page;

/** A page that several nodes share. */
public final class ReusablePage extends FromFilePage {
    private final String name;

    ReusablePage(FromFilePage page, String name) {
        super(page);
        this.name = name;
    }

    /** The page's identifier, the same for all nodes that share it. */
    public String getPageId() {
        if (!isCompletelyStatic()) {
            throw new IllegalStateException("Only a static page can be shared: " + name);
        }
        return name;
    }
}
