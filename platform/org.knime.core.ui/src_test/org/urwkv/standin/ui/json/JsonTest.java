package org.urwkv.standin.ui.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    record Point(int x, double y) {}

    /** A bean. */
    public static final class Bean {
        /** A field. */
        public final String open = "o";

        /** A property. */
        public boolean isReady() {
            return true;
        }

        /** A property. */
        public List<Integer> getSizes() {
            return List.of(1, 2);
        }
    }

    @Test
    void writesValues() {
        assertThat(Json.write(new LinkedHashMap<>(Map.of("a", List.of(1, 2.5, "x\n\"")))))
                .isEqualTo("{\"a\":[1,2.5,\"x\\n\\\"\"]}");
        assertThat(Json.write(new Point(1, Double.NaN))).isEqualTo("{\"x\":1,\"y\":\"NaN\"}");
        assertThat(Json.write(new int[][] {{1}, {}})).isEqualTo("[[1],[]]");
        assertThat(Json.write(new byte[] {0, 1, 2})).isEqualTo("\"AAEC\"");
        assertThat(Json.write(Optional.empty())).isEqualTo("null");
        assertThat(Json.write(Map.of())).isEqualTo("{}");
        assertThat(Json.write(new Bean()))
                .isEqualTo("{\"open\":\"o\",\"ready\":true,\"sizes\":[1,2]}");
    }

    @Test
    void readsWhatItWrites() {
        String text = "{\"a\":[1,-2.5e3,true,null,\"\\u00e4\\t\"],\"b\":{}}";

        Object value = Json.parse(" " + text + " ");

        assertThat(Json.write(value)).isEqualTo("{\"a\":[1,-2500.0,true,null,\"ä\\t\"],\"b\":{}}");
    }

    @Test
    void refusesWhatIsNoJson() {
        for (String text :
                List.of("", "{", "[1,]", "01", "tru", "\"a", "{a:1}", "1 2", "\"\\x\"")) {
            assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
        }
    }
}
