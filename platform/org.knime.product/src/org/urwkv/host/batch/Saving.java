package org.urwkv.host.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.run.HostNode;
import org.urwkv.host.run.NodeSaver;
import org.urwkv.host.run.Workflow;
import org.urwkv.host.workflow.Archive;
import org.urwkv.host.workflow.Folders;
import org.urwkv.host.workflow.NodeState;
import org.urwkv.host.workflow.SettingsXml;
import org.urwkv.host.workflow.WorkflowFile;

/** Saves a workflow after its run: in place, or as a copy in a folder or an archive. */
final class Saving {
    private static final String LOCK = ".knimeLock";

    private final Scratch scratch;

    Saving(Scratch scratch) {
        this.scratch = scratch;
    }

    /**
     * Saves a workflow.
     *
     * @param workflow the workflow after its run
     * @param arguments tells where to; a workflow that came in an archive goes back into it
     * @throws IOException if something cannot be written
     */
    void save(Workflow workflow, Arguments arguments) throws IOException {
        Path source = workflow.file().folder();
        if (arguments.destDir().isPresent()) {
            Path target = arguments.destDir().get().toAbsolutePath().normalize();
            if (!target.equals(source)) {
                copy(source, target);
            }
            write(workflow, target);
        } else if (arguments.destFile().isPresent()) {
            Path target = scratch.newFolder("saved").resolve(workflow.file().name());
            copy(source, target);
            write(workflow, target);
            Path archive = arguments.destFile().get().toAbsolutePath();
            Folders.makeParent(archive);
            Archive.pack(target, archive);
        } else {
            write(workflow, source);
            Optional<Path> archive = arguments.workflowFile();
            if (archive.isPresent()) {
                Archive.pack(source, archive.get());
            }
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        if (target.startsWith(source)) {
            throw new IOException("A workflow cannot be saved into its own folder: " + target);
        }
        Folders.copy(source, target);
        Files.deleteIfExists(target.resolve(LOCK));
    }

    private static void write(Workflow workflow, Path target) throws IOException {
        Path source = workflow.file().folder();
        for (HostNode node : workflow.nodes()) {
            if (node.changed()) {
                NodeSaver.save(
                        node, target.resolve(source.relativize(node.entry().folder()).toString()));
            }
        }
        NodeSettings settings = SettingsXml.copy(workflow.file().settings(), WorkflowFile.NAME);
        settings.addString("state", state(workflow).name());
        variables(workflow.variables(), settings);
        SettingsXml.write(settings, target.resolve(WorkflowFile.NAME));
        Files.writeString(
                target.resolve(WorkflowFile.SAVED_WITH_DATA),
                "This file tells that the workflow was saved with its data.\n");
    }

    private static NodeState state(Workflow workflow) {
        List<NodeState> states = workflow.nodes().stream().map(HostNode::state).toList();
        if (states.contains(NodeState.IDLE)) {
            return NodeState.IDLE;
        }
        return states.contains(NodeState.CONFIGURED) ? NodeState.CONFIGURED : NodeState.EXECUTED;
    }

    private static void variables(List<FlowVariable> variables, NodeSettings settings) {
        if (!variables.isEmpty()) {
            NodeSettingsWO group = settings.addNodeSettings("workflow_variables");
            for (int i = 0; i < variables.size(); i++) {
                variables.get(i).save(group.addNodeSettings("Var_" + i));
            }
        }
    }
}
