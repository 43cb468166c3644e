package org.urwkv.standin.ui.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers JSON-RPC 2.0 requests with the methods of handlers. */
public final class JsonRpc {
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;

    private final Function<String, Object> handlers;
    private final Function<Throwable, Error> errors;

    /**
     * An error of a request.
     *
     * @param code its number
     * @param message what went wrong
     * @param data more about it, or null
     */
    public record Error(int code, String message, Object data) {}

    private static final class RequestException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int code;

        RequestException(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    /**
     * Answers with the given handlers.
     *
     * @param handlers gives the handler of a name (empty for methods without a name before a dot),
     *     or null
     * @param errors what is told of an exception
     */
    public JsonRpc(Function<String, Object> handlers, Function<Throwable, Error> errors) {
        this.handlers = handlers;
        this.errors = errors;
    }

    /** The answer to a request. */
    public String answer(String request) {
        Object id = null;
        try {
            Map<?, ?> root = object(request);
            id = root.get("id");
            Object result = call(String.valueOf(root.get("method")), root.get("params"));
            return response(id, "result", result);
        } catch (RequestException e) {
            return response(id, "error", error(new Error(e.code, e.getMessage(), null)));
        } catch (InvocationTargetException e) {
            return response(id, "error", error(errors.apply(e.getCause())));
        }
    }

    private static Map<?, ?> object(String request) throws RequestException {
        try {
            if (Json.parse(request) instanceof Map<?, ?> map && map.get("method") != null) {
                return map;
            }
        } catch (JsonException e) {
            throw new RequestException(INVALID_REQUEST, e.getMessage());
        }
        throw new RequestException(INVALID_REQUEST, "The request names no method");
    }

    private static Map<String, Object> error(Error error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", error.code());
        members.put("message", error.message());
        if (error.data() != null) {
            members.put("data", error.data());
        }
        return members;
    }

    private static String response(Object id, String key, Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("jsonrpc", "2.0");
        members.put("id", id);
        members.put(key, value);
        return Json.write(members);
    }

    private Object call(String name, Object params)
            throws RequestException, InvocationTargetException {
        int dot = name.indexOf('.');
        Object handler = handlers.apply(dot < 0 ? "" : name.substring(0, dot));
        List<?> arguments = params == null ? List.of() : params instanceof List<?> l ? l : null;
        if (arguments == null) {
            throw new RequestException(INVALID_PARAMS, "Parameters must be an array");
        }
        List<Method> candidates = methods(handler, name.substring(dot + 1));
        if (candidates.isEmpty()) {
            throw new RequestException(METHOD_NOT_FOUND, "There is no method " + name);
        }
        String reason = "The method " + name + " takes another number of parameters";
        for (Method method : candidates) {
            if (method.getParameterCount() == arguments.size()) {
                try {
                    return invoke(handler, method, arguments);
                } catch (IllegalArgumentException | ArithmeticException | JsonException e) {
                    reason = "Parameters of " + name + ": " + e.getMessage();
                }
            }
        }
        throw new RequestException(INVALID_PARAMS, reason);
    }

    private static List<Method> methods(Object handler, String name) {
        if (handler == null) {
            return List.of();
        }
        return Arrays.stream(handler.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && !m.isBridge())
                .filter(m -> m.getDeclaringClass() != Object.class)
                .toList();
    }

    private static Object invoke(Object handler, Method method, List<?> arguments)
            throws InvocationTargetException {
        Type[] types = method.getGenericParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = JsonValues.as(arguments.get(i), types[i]);
        }
        try {
            method.setAccessible(true);
            return method.invoke(handler, values);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Not callable: " + method, e);
        }
    }
}
