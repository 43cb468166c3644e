package org.knime.core.webui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataServicesTest {
    /** A handler. */
    public static final class Handler {
        /** Adds. */
        public int add(int a, int b) {
            return a + b;
        }

        /** Bytes as text. */
        public byte[] chunk(String name, long[] at) {
            return new byte[] {(byte) at[0], (byte) name.length()};
        }

        /** Refuses. */
        public String refuse() {
            throw new DataServiceException("No such volume", "It was moved");
        }

        /** Fails. */
        public String fail() {
            throw new IllegalStateException("broken");
        }

        /** Warns. */
        public String warn() {
            DataServiceContext.get().addWarningMessage("careful");
            return "done";
        }
    }

    private static final RpcDataService SERVICE = RpcDataService.builder(new Handler()).build();

    private static String call(String method, String params) {
        return SERVICE.handleRpcRequest(
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\""
                        + method
                        + "\",\"params\":"
                        + params
                        + "}");
    }

    @Test
    void callsMethodsByName() {
        assertThat(call("add", "[1,2]")).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":3}");
        assertThat(call("chunk", "[\"abc\",[7]]")).contains("\"result\":\"BwM=\"");
    }

    @Test
    void namedHandlersAreCalledWithTheirName() {
        RpcDataService named = RpcDataService.builder().addService("math", new Handler()).build();

        assertThat(named.handleRpcRequest(RpcDataService.jsonRpcRequest("math.warn")))
                .contains("\"result\":\"done\"");
        assertThat(named.handleRpcRequest(RpcDataService.jsonRpcRequest("warn")))
                .contains("-32601");
    }

    @Test
    void errorsAreTold() {
        assertThat(call("none", "[]")).contains("\"code\":-32601");
        assertThat(call("add", "[1]")).contains("\"code\":-32602");
        assertThat(call("add", "[1,\"x\"]")).contains("\"code\":-32602");
        assertThat(SERVICE.handleRpcRequest("no json")).contains("\"code\":-32600");
        assertThat(call("refuse", "[]"))
                .contains("\"code\":-32001")
                .contains("\"message\":\"No such volume\"")
                .contains("\"details\":\"It was moved\"");
        assertThat(call("fail", "[]"))
                .contains("\"code\":-32000")
                .contains("\"typeName\":\"java.lang.IllegalStateException\"");
    }

    @Test
    void warningsComeWithTheResult() {
        assertThat(call("warn", "[]")).contains("\"warningMessages\":[\"careful\"]");
        assertThat(call("add", "[1,1]")).doesNotContain("warningMessages");
    }

    @Test
    void initialDataAreJson() {
        assertThat(InitialDataService.builder(() -> Map.of("dice", 0.5)).build().getInitialData())
                .isEqualTo("{\"result\":{\"dice\":0.5}}");
        assertThat(InitialDataService.builder(() -> "[1,2]").build().getInitialData())
                .isEqualTo("{\"result\":[1,2]}");
        assertThat(
                        InitialDataService.builder(() -> 5)
                                .serializer(number -> "number " + number)
                                .build()
                                .getInitialData())
                .isEqualTo("{\"result\":\"number 5\"}");
    }

    @Test
    void initialDataTellErrors() {
        InitialDataService<String> user =
                InitialDataService.<String>builder(
                                () -> {
                                    throw new DataServiceException("Run the node first");
                                })
                        .build();
        InitialDataService<String> internal =
                InitialDataService.<String>builder(
                                () -> {
                                    throw new IllegalStateException("broken");
                                })
                        .build();

        assertThat(user.getInitialData())
                .isEqualTo("{\"userError\":{\"message\":\"Run the node first\",\"details\":null}}");
        assertThat(internal.getInitialData())
                .startsWith("{\"internalError\":{\"message\":\"broken\"");
    }

    @Test
    void appliedDataAreValidatedAndTaken() throws IOException {
        List<String> taken = new ArrayList<>();
        ApplyDataService<String> service =
                ApplyDataService.builder(
                                (String data) -> {
                                    if (data.isEmpty()) {
                                        throw new IOException("nothing to apply");
                                    }
                                    taken.add(data);
                                })
                        .validator(data -> data.length() > 3 ? "too long" : null)
                        .build();

        assertThat(service.validateData("abcd")).contains("too long");
        assertThat(service.validateData("abc")).isEmpty();
        assertThat(service.applyData("abc")).isEqualTo("{\"isApplied\":true}");
        assertThat(service.applyData(""))
                .isEqualTo("{\"isApplied\":false,\"error\":\"nothing to apply\"}");
        assertThat(taken).containsExactly("abc");
    }

    @Test
    void actionsAtTheEndAreKept() {
        List<String> done = new ArrayList<>();
        RpcDataService service =
                RpcDataService.builder(new Handler())
                        .onDispose(() -> done.add("disposed"))
                        .onDeactivate(() -> done.add("deactivated"))
                        .build();

        service.disposeRunnable().orElseThrow().run();
        service.deactivateRunnable().orElseThrow().run();

        assertThat(done).containsExactly("disposed", "deactivated");
        assertThat(SERVICE.disposeRunnable()).isEmpty();
    }
}
