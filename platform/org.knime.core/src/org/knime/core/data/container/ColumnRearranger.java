package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.node.streamable.StreamableFunction;

/** Describes how the columns of a table are kept, moved, dropped, replaced and added. */
public class ColumnRearranger {

    private final DataTableSpec original;
    private final List<Item> items = new ArrayList<>();

    /**
     * A column of the result: an original column, or a cell of a factory where that is not null.
     */
    record Item(DataColumnSpec spec, int index, CellFactory factory) {}

    /** Starts with all columns of a table. */
    public ColumnRearranger(final DataTableSpec original) {
        this.original = original;
        for (int i = 0; i < original.getNumColumns(); i++) {
            items.add(new Item(original.getColumnSpec(i), i, null));
        }
    }

    /** Drops all but these columns. */
    public final void keepOnly(final int... indices) {
        Set<Integer> kept = Arrays.stream(indices).boxed().collect(Collectors.toSet());
        kept.forEach(items::get);
        List<Item> all = List.copyOf(items);
        items.clear();
        for (int i = 0; i < all.size(); i++) {
            if (kept.contains(i)) {
                items.add(all.get(i));
            }
        }
    }

    /** Drops all but these columns. */
    public final void keepOnly(final String... names) {
        keepOnly(indices(names));
    }

    private int[] indices(final String... names) {
        return Arrays.stream(names)
                .mapToInt(
                        name -> {
                            int index = indexOf(name);
                            if (index < 0) {
                                throw new IllegalArgumentException(
                                        "There is no column \"" + name + "\"");
                            }
                            return index;
                        })
                .toArray();
    }

    /** Drops these columns. */
    public final void remove(final int... indices) {
        Set<Integer> dropped = Arrays.stream(indices).boxed().collect(Collectors.toSet());
        dropped.forEach(items::get);
        List<Item> all = List.copyOf(items);
        items.clear();
        for (int i = 0; i < all.size(); i++) {
            if (!dropped.contains(i)) {
                items.add(all.get(i));
            }
        }
    }

    /** Drops these columns. */
    public final void remove(final String... names) {
        remove(indices(names));
    }

    /** The present index of a column, -1 if there is none of this name. */
    public final int indexOf(final String name) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).spec().getName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The present number of columns. */
    public final int getColumnCount() {
        return items.size();
    }

    /** Moves a column before the column that is now at another index. */
    public final void move(final int from, final int to) {
        Item item = items.get(from);
        items.add(to, item);
        items.remove(from < to ? from : from + 1);
    }

    /** Moves a column before the column that is now at another index. */
    public final void move(final String name, final int to) {
        move(indices(name)[0], to);
    }

    /** Puts the columns into another order: the new column i is the present column order[i]. */
    public final void permute(final int[] order) {
        if (order.length != items.size()
                || Arrays.stream(order).distinct().count() != order.length) {
            throw new IllegalArgumentException("The order does not name each column once");
        }
        List<Item> all = List.copyOf(items);
        items.clear();
        for (int index : order) {
            items.add(all.get(index));
        }
    }

    /** Puts these columns first, in this order. */
    public final void permute(final String[] names) {
        int[] first = indices(names);
        List<Item> all = new ArrayList<>(items);
        items.clear();
        for (int index : first) {
            items.add(all.get(index));
        }
        all.removeAll(List.copyOf(items));
        items.addAll(all);
    }

    /** Inserts new columns before the column at this index. */
    public final void insertAt(final int position, final CellFactory factory) {
        items.addAll(position, made(factory));
    }

    private static List<Item> made(final CellFactory factory) {
        DataColumnSpec[] columns = factory.getColumnSpecs();
        List<Item> made = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            made.add(new Item(columns[i], i, factory));
        }
        return made;
    }

    /** Adds new columns at the end. */
    public final void append(final CellFactory factory) {
        insertAt(items.size(), factory);
    }

    /** Puts new columns in the place of a column. */
    public final void replace(final CellFactory factory, final String name) {
        int index = indices(name)[0];
        items.remove(index);
        insertAt(index, factory);
    }

    /** Puts new columns, one for each, in the place of columns. */
    public final void replace(final CellFactory factory, final int... indices) {
        List<Item> made = made(factory);
        if (made.size() != indices.length) {
            throw new IllegalArgumentException(
                    made.size() + " new columns do not fit " + indices.length + " old ones");
        }
        for (int i = 0; i < indices.length; i++) {
            items.set(indices[i], made.get(i));
        }
    }

    /** The columns of the result; two columns of one name are an exception. */
    public final DataTableSpec createSpec() {
        return new DataTableSpecCreator(original)
                .dropAllColumns()
                .addColumns(items.stream().map(Item::spec).toArray(DataColumnSpec[]::new))
                .createSpec();
    }

    /** The same, row by row, from port 0 to port 0. */
    public final StreamableFunction createStreamableFunction() {
        return createStreamableFunction(0, 0);
    }

    /** The same, row by row, between these ports. */
    public final StreamableFunction createStreamableFunction(final int in, final int out) {
        createSpec();
        return new RearrangeFunction(List.copyOf(items), in, out);
    }
}
