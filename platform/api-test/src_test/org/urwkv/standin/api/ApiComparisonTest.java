package org.urwkv.standin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiComparisonTest {
    private static final String KNIME =
            """
            public abstract class org.knime.A<T> extends org.knime.B implements org.knime.C, org.knime.D {
              public org.knime.A(int);
              public abstract T value() throws java.io.IOException;
              protected synchronized void free(java.lang.String, int...);
            }
            public interface org.knime.I {
              public abstract int size();
              public default boolean isEmpty();
            }
            """;

    private static final String PARTIAL =
            """
            public final class org.knime.P implements org.knime.I {
              public int size();
              public boolean isEmpty();
            }
            public interface org.knime.Q<T> {
              public abstract T get();
            }
            """;

    private static List<String> differences(String standIn) {
        return new ApiComparison(ApiText.parse(KNIME), ApiText.parse(PARTIAL))
                .differences(ApiText.parse(standIn));
    }

    @Test
    void equalTextsDoNotDiffer() {
        assertThat(differences(KNIME)).isEmpty();
    }

    @Test
    void membersAndClassesMayBeMissingButNotAbstractMembers() {
        assertThat(differences("public interface org.knime.I {\n  public abstract int size();\n}"))
                .isEmpty();
        assertThat(differences("public interface org.knime.I {\n}"))
                .containsExactly("org.knime.I: there must be public abstract int size()");
    }

    @Test
    void superfluousClassesAndMembersAreNamed() {
        assertThat(differences("public class org.knime.X {\n}"))
                .containsExactly("KNIME has no class org.knime.X");
        assertThat(
                        differences(
                                "public interface org.knime.I {\n  public abstract int size();\n"
                                        + "  public abstract void more();\n}"))
                .containsExactly("org.knime.I: KNIME has no public abstract void more()");
    }

    @Test
    void otherExceptionsModifiersAndSupertypesAreNamed() {
        String other =
                KNIME.replace(" throws java.io.IOException", "")
                        .replace("protected synchronized void free", "public void free")
                        .replace("org.knime.C, org.knime.D", "org.knime.C");
        assertThat(differences(other))
                .hasSize(4)
                .anyMatch(d -> d.startsWith("is \"public abstract class org.knime.A<T>"))
                .anyMatch(d -> d.contains("should be \"public abstract T value() throws"))
                .anyMatch(d -> d.contains("should be \"protected void free"))
                .anyMatch(d -> d.contains("there must be public abstract T value() throws"));
    }

    @Test
    void hiddenClassesAreNotCompared() {
        assertThat(differences("final class org.knime.Helper {\n  public void help();\n}"))
                .isEmpty();
    }

    @Test
    void classesThatOnlyAppearInDeclarationsMayBeDeclaredInPart() {
        assertThat(differences("public interface org.knime.Q<T> {\n}")).isEmpty();
        assertThat(differences("public final class org.knime.P {\n  public int size();\n}"))
                .isEmpty();
        assertThat(differences("public class org.knime.P {\n  public org.knime.P();\n}"))
                .hasSize(2);
    }
}
