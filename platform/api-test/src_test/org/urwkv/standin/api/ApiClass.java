package org.urwkv.standin.api;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public and protected part of a class, as {@code javap} prints it.
 *
 * @param name the class's name, nested ones with a dollar sign
 * @param header kind, modifiers, type parameters and supertypes, normalised
 * @param members the declarations of the members, normalised
 */
record ApiClass(String name, String header, Set<String> members) {
    private static final Pattern NAME = Pattern.compile("(?:class|interface) ([\\w.$]+)");

    /** Modifiers that say how something is done, not what can be called. */
    private static final Pattern DETAILS =
            Pattern.compile(
                    "\\b(synchronized|native|strictfp|transient|volatile|sealed|non-sealed) ");

    private static final Pattern PERMITS = Pattern.compile(" permits [^{]*");

    /** The class with that first line. */
    static ApiClass of(String headerLine) {
        String header = normal(PERMITS.matcher(headerLine.replace("{", "")).replaceAll(""));
        Matcher matcher = NAME.matcher(header);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No class: " + headerLine);
        }
        return new ApiClass(matcher.group(1), header, new LinkedHashSet<>());
    }

    /** A declaration without details, superfluous spaces and the final semicolon. */
    static String normal(String line) {
        return DETAILS.matcher(line.strip())
                .replaceAll("")
                .replace(", ", ",")
                .replace(";", "")
                .strip();
    }

    boolean isPublic() {
        return header.startsWith("public ");
    }

    /** Modifiers, kind and name, without type parameters and supertypes. */
    String kind() {
        return header.substring(0, header.indexOf(name) + name.length());
    }

    /** The part of a declaration that names the member: name and parameter types. */
    static String key(String member) {
        int parenthesis = member.indexOf('(');
        String before = parenthesis < 0 ? member : member.substring(0, parenthesis);
        int end = parenthesis < 0 ? member.length() : member.lastIndexOf(')') + 1;
        return member.substring(before.lastIndexOf(' ') + 1, end);
    }

    /** Whether subclasses must have the member. */
    static boolean isAbstract(String member) {
        return member.contains(" abstract ");
    }
}
