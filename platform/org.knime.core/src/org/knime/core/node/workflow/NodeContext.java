package org.knime.core.node.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * For which node the current thread works; threads that a node starts must be given the context.
 */
public final class NodeContext {

    private static final NodeContext NONE = new NodeContext(null);
    private static final ThreadLocal<Deque<NodeContext>> STACK =
            ThreadLocal.withInitial(ArrayDeque::new);
    private static final List<ContextObjectSupplier> SUPPLIERS =
            new CopyOnWriteArrayList<>(List.of(new DefaultContextObjectSupplier()));

    private final Object object;

    private NodeContext(final Object object) {
        this.object = object;
    }

    /** Adds a way from contexts to objects. */
    public static void addContextObjectSupplier(final ContextObjectSupplier supplier) {
        SUPPLIERS.add(supplier);
    }

    /** Removes a way. */
    public static void removeContextObjectSupplier(final ContextObjectSupplier supplier) {
        SUPPLIERS.remove(supplier);
    }

    /** The object of a class that belongs to this context. */
    public <C> Optional<C> getContextObjectForClass(final Class<C> type) {
        return SUPPLIERS.stream().flatMap(s -> s.getObjOfClass(type, object).stream()).findFirst();
    }

    /** The workflow, {@code null} if there is none. */
    public WorkflowManager getWorkflowManager() {
        return getContextObjectForClass(WorkflowManager.class).orElse(null);
    }

    /** The node, {@code null} if there is none. */
    public NodeContainer getNodeContainer() {
        return getContextObjectForClass(NodeContainer.class).orElse(null);
    }

    /** The context of this thread, {@code null} if there is none. */
    public static NodeContext getContext() {
        NodeContext context = STACK.get().peek();
        return context == NONE ? null : context;
    }

    /** The context of this thread. */
    public static Optional<NodeContext> getContextOptional() {
        return Optional.ofNullable(getContext());
    }

    /** From now on this thread works for a node. */
    public static void pushContext(final NodeContainer container) {
        pushContext((Object) container);
    }

    /** From now on this thread works for an object. */
    public static void pushContext(final Object contextObject) {
        STACK.get().push(new NodeContext(contextObject));
    }

    /** Ends the latest push. */
    public static void removeLastContext() {
        if (STACK.get().isEmpty()) {
            throw new IllegalStateException("This thread has no node context");
        }
        STACK.get().pop();
    }

    /** From now on this thread works in a context, {@code null} for none. */
    public static void pushContext(final NodeContext context) {
        STACK.get().push(context == null ? NONE : context);
    }

    @Override
    public String toString() {
        return String.valueOf(object);
    }

    /** The name of the user who runs the workflow. */
    public static Optional<String> getWorkflowUser() {
        return getContextOptional().map(c -> System.getProperty("user.name"));
    }

    /** A way from contexts to objects. */
    public interface ContextObjectSupplier {

        /** The object of a class that belongs to a context object. */
        <C> Optional<C> getObjOfClass(Class<C> type, Object contextObject);
    }

    /** The context object itself, its node, its workflow, or what the workflow carries. */
    private static final class DefaultContextObjectSupplier implements ContextObjectSupplier {

        @Override
        public <C> Optional<C> getObjOfClass(final Class<C> type, final Object contextObject) {
            if (type.isInstance(contextObject)) {
                return Optional.of(type.cast(contextObject));
            }
            if (contextObject instanceof NodeContainer node && node.getParent() != null) {
                return getObjOfClass(type, node.getParent());
            }
            if (contextObject instanceof WorkflowManager workflow) {
                return Optional.ofNullable(workflow.attachment())
                        .filter(type::isInstance)
                        .map(type::cast);
            }
            return Optional.empty();
        }
    }
}
