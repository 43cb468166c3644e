package org.knime.node.impl.description;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.widget.choices.Label;
import org.urwkv.standin.ui.parameters.ParameterFields;

/** Finds the options that a class of parameters offers. */
final class Options {
    /**
     * One option.
     *
     * @param name its title
     * @param description its description, a fragment of HTML
     */
    record Option(String name, String description) {}

    private Options() {}

    /**
     * The options of the class in the order of its fields; those of nested groups in their place.
     */
    static List<Option> of(Class<?> parameters) {
        if (parameters == null) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        for (Field field : ParameterFields.of(parameters)) {
            addOption(options, field);
        }
        return options;
    }

    private static void addOption(List<Option> options, Field field) {
        Class<?> type = field.getType();
        Widget widget = field.getAnnotation(Widget.class);
        if (WidgetGroup.class.isAssignableFrom(type)) {
            options.addAll(of(type));
            return;
        }
        if (widget == null) {
            return;
        }
        String description = widget.description();
        Class<?> element = ParameterFields.elementType(field);
        if (element != null && WidgetGroup.class.isAssignableFrom(element)) {
            description += list(of(element));
        } else if (type.isEnum()) {
            description += list(constants(type));
        }
        options.add(new Option(widget.title(), description));
    }

    private static List<Option> constants(Class<?> type) {
        List<Option> described = new ArrayList<>();
        for (Field constant : type.getFields()) {
            Label label = constant.getAnnotation(Label.class);
            if (constant.isEnumConstant() && label != null && !label.description().isEmpty()) {
                described.add(new Option(label.value(), label.description()));
            }
        }
        return described;
    }

    private static String list(List<Option> options) {
        if (options.isEmpty()) {
            return "";
        }
        return options.stream()
                .map(o -> "<li><b>" + o.name() + "</b>: " + o.description() + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }
}
