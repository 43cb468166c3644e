package org.urwkv.standin.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what the stand-in has differently from KNIME. */
final class ApiComparison {
    private final Map<String, ApiClass> complete;
    private final Map<String, ApiClass> partial;

    /**
     * Compares with KNIME's classes.
     *
     * @param complete the classes of KNIME that extensions use, by name
     * @param partial the classes of KNIME that only appear in declarations of those, by name: of
     *     them the stand-in may leave out supertypes and abstract members, too
     */
    ApiComparison(Map<String, ApiClass> complete, Map<String, ApiClass> partial) {
        this.complete = complete;
        this.partial = partial;
    }

    /**
     * The differences: public classes and members that KNIME lacks or declares otherwise, abstract
     * members that are missing. Other members and whole classes may be missing.
     */
    List<String> differences(Map<String, ApiClass> standIn) {
        List<String> differences = new ArrayList<>();
        for (ApiClass mine : standIn.values()) {
            if (!mine.isPublic()) {
                continue;
            }
            ApiClass theirs = complete.get(mine.name());
            if (theirs != null) {
                compare(mine.header(), theirs.header(), differences);
                compareMembers(mine, theirs, differences);
                findMissing(mine, theirs, differences);
            } else if (partial.containsKey(mine.name())) {
                compare(mine.kind(), partial.get(mine.name()).kind(), differences);
                compareMembers(mine, partial.get(mine.name()), differences);
            } else {
                differences.add("KNIME has no class " + mine.name());
            }
        }
        return differences;
    }

    private static void compare(String mine, String theirs, List<String> differences) {
        if (!mine.equals(theirs)) {
            differences.add(differs(mine, theirs));
        }
    }

    private static void compareMembers(ApiClass mine, ApiClass theirs, List<String> differences) {
        for (String member : mine.members()) {
            if (!theirs.members().contains(member)) {
                differences.add(
                        mine.name()
                                + ": "
                                + theirs.members().stream()
                                        .filter(t -> ApiClass.key(t).equals(ApiClass.key(member)))
                                        .findFirst()
                                        .map(t -> differs(member, t))
                                        .orElse("KNIME has no " + member));
            }
        }
    }

    private static void findMissing(ApiClass mine, ApiClass theirs, List<String> differences) {
        for (String member : theirs.members()) {
            if (ApiClass.isAbstract(member) && !mine.members().contains(member)) {
                differences.add(mine.name() + ": there must be " + member);
            }
        }
    }

    private static String differs(String mine, String theirs) {
        return "is \"" + mine + "\", should be \"" + theirs + "\"";
    }
}
