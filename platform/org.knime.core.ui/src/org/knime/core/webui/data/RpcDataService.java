package org.knime.core.webui.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.urwkv.standin.ui.json.Json;
import org.urwkv.standin.ui.json.JsonRpc;

/** Answers a page's calls (JSON-RPC 2.0) with the methods of handlers. */
public final class RpcDataService extends AbstractDataService {
    private static final int INTERNAL_ERROR = -32000;
    private static final int USER_ERROR = -32001;

    private final Object unnamed;
    private final Map<String, Object> named;
    private final ServiceCalls calls = new ServiceCalls();

    private RpcDataService(RpcDataServiceBuilder builder) {
        super(builder);
        unnamed = builder.unnamed;
        named = Map.copyOf(builder.named);
        if ((unnamed == null) == named.isEmpty()) {
            throw new IllegalStateException(
                    "There must be either one handler without a name or handlers with names.");
        }
    }

    /** The answer to a request. */
    public String handleRpcRequest(String request) {
        return calls.run(() -> answer(request));
    }

    private String answer(String request) {
        String answer = new JsonRpc(this::getHandler, RpcDataService::error).answer(request);
        if (DataServiceContext.get().getWarningMessages().length == 0) {
            return answer;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) Json.parse(answer)).forEach((k, v) -> members.put((String) k, v));
        if (members.containsKey("result")) {
            ServiceCalls.addWarnings(members);
        }
        return Json.write(members);
    }

    private static JsonRpc.Error error(Throwable error) {
        if (error instanceof DataServiceException user) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("details", user.getDetails());
            return new JsonRpc.Error(USER_ERROR, user.getMessage(), data);
        }
        return new JsonRpc.Error(INTERNAL_ERROR, error.getMessage(), ServiceCalls.internal(error));
    }

    /** The handler of that name, null if there is none; the one without a name for every name. */
    public Object getHandler(String name) {
        return unnamed != null ? unnamed : named.get(name);
    }

    /** A request without parameters. */
    public static String jsonRpcRequest(String method) {
        return jsonRpcRequest(method, new String[0]);
    }

    /** A request with texts as parameters. */
    public static String jsonRpcRequest(String method, String... params) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("jsonrpc", "2.0");
        members.put("id", 1);
        members.put("method", method);
        members.put("params", params);
        return Json.write(members);
    }

    /** Starts a service with one handler; its methods are called by their names. */
    public static <S> RpcDataServiceBuilder builder(S handler) {
        return new RpcDataServiceBuilder(handler);
    }

    /** Starts a service with named handlers. */
    public static RpcDataServiceBuilder builder() {
        return new RpcDataServiceBuilder(null);
    }

    /** Collects the parts of a service. */
    public static final class RpcDataServiceBuilder extends AbstractDataServiceBuilder {
        private final Object unnamed;
        private final Map<String, Object> named = new LinkedHashMap<>();

        private RpcDataServiceBuilder(Object handler) {
            unnamed = handler;
        }

        /** Adds a handler; its methods are called by its name, a dot and theirs. */
        public RpcDataServiceBuilder addService(String name, Object handler) {
            named.put(name, handler);
            return this;
        }

        @Override
        public RpcDataServiceBuilder onDispose(Runnable dispose) {
            super.onDispose(dispose);
            return this;
        }

        @Override
        public RpcDataServiceBuilder onDeactivate(Runnable deactivate) {
            super.onDeactivate(deactivate);
            return this;
        }

        /** The service. */
        public RpcDataService build() {
            return new RpcDataService(this);
        }
    }
}
