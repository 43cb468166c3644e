package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Collections;
import java.util.Enumeration;
import javax.swing.tree.TreeNode;

/** One node of a settings tree: a value or a subtree, known by its key. */
public abstract class AbstractConfigEntry implements Serializable, TreeNode {

    private static final long serialVersionUID = 1L;

    private final ConfigEntries type;
    private final String key;
    private AbstractConfigEntry parent;

    AbstractConfigEntry(final ConfigEntries type, final String key) {
        if (key == null) {
            throw new IllegalArgumentException("A settings key must not be null");
        }
        this.type = type;
        this.key = key;
    }

    /** The key of this entry within its parent. */
    public final String getKey() {
        return key;
    }

    /** Sets the tree that this entry hangs in. */
    public final void setParent(final AbstractConfigEntry parent) {
        this.parent = parent;
    }

    /** The kind of entry. */
    public final ConfigEntries getType() {
        return type;
    }

    @Override
    public String toString() {
        String value = toStringValue();
        return value == null ? key : key + "=" + value;
    }

    /** The value as text, {@code null} for a null value and for subtrees. */
    public abstract String toStringValue();

    @Override
    public boolean equals(final Object obj) {
        return obj == this
                || obj instanceof AbstractConfigEntry other
                        && key.equals(other.key)
                        && type == other.type;
    }

    /** Whether key, kind and value are the same. */
    public final boolean isIdentical(final AbstractConfigEntry other) {
        return equals(other) && hasIdenticalValue(other);
    }

    abstract boolean hasIdenticalValue(AbstractConfigEntry other);

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public TreeNode getChildAt(final int index) {
        return null;
    }

    @Override
    public int getChildCount() {
        return 0;
    }

    @Override
    public final TreeNode getParent() {
        return parent;
    }

    @Override
    public int getIndex(final TreeNode node) {
        return -1;
    }

    @Override
    public final boolean getAllowsChildren() {
        return !isLeaf();
    }

    @Override
    public boolean isLeaf() {
        return true;
    }

    @Override
    public Enumeration<TreeNode> children() {
        return Collections.emptyEnumeration();
    }
}
