package org.urwkv.host.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.run.ErrorLog;
import org.urwkv.host.run.FactoryLookup;
import org.urwkv.host.run.HostNode;
import org.urwkv.host.run.Restorer;
import org.urwkv.host.run.RunListener;
import org.urwkv.host.run.Workflow;
import org.urwkv.host.run.WorkflowLoader;
import org.urwkv.host.workflow.LoadException;
import org.urwkv.host.workflow.LoadProblems;
import org.urwkv.host.workflow.WorkflowFile;
import org.urwkv.host.workflow.WorkflowReader;

/**
 * Loads a workflow with what the command line says about its variables and settings, and tells what
 * is wrong with it.
 */
final class Opening {
    private final FactoryLookup factories;
    private final RunListener listener;
    private final ErrorLog log;
    private final LoadProblems problems = new LoadProblems();
    private boolean lostNodes;

    Opening(FactoryLookup factories, RunListener listener, ErrorLog log) {
        this.factories = factories;
        this.listener = listener;
        this.log = log;
    }

    /** Returns whether parts of the workflow could not be loaded as they are saved. */
    boolean hasErrors() {
        return !problems.errors().isEmpty();
    }

    /** Returns whether there are nodes in the file that are not in the loaded workflow. */
    boolean lostNodes() {
        return lostNodes;
    }

    /**
     * Loads a workflow.
     *
     * @param folder the workflow's folder
     * @param arguments what the command line says
     * @return the workflow, results restored unless all nodes are to be reset
     * @throws LoadException if there is nothing that could be run
     */
    Workflow open(Path folder, Arguments arguments) throws LoadException {
        WorkflowFile file = WorkflowReader.read(folder, problems);
        Workflow workflow = new WorkflowLoader(factories, problems).load(file);
        lostNodes = workflow.nodes().size() < declaredNodes(file);
        applyVariables(workflow, arguments.variables());
        applyOptions(workflow, arguments.options());
        if (!arguments.reset()) {
            new Restorer(workflow, problems, log).restore();
        }
        problems.warnings().forEach(text -> listener.warning("Loading", text));
        problems.errors().forEach(text -> listener.error("Loading", text));
        return workflow;
    }

    private static int declaredNodes(WorkflowFile file) {
        try {
            return file.settings().getNodeSettings("nodes").keySet().size();
        } catch (InvalidSettingsException e) {
            return 0; // noted as an error by the reader
        }
    }

    private void applyVariables(Workflow workflow, List<VariableArgument> arguments)
            throws LoadException {
        for (VariableArgument argument : arguments) {
            try {
                FlowVariable variable = argument.toFlowVariable();
                if (!workflow.define(variable)) {
                    listener.warning(
                            "Arguments",
                            "The workflow does not define the variable '"
                                    + variable.getName()
                                    + "'; nothing may use it.");
                }
            } catch (ArgumentException e) {
                throw new LoadException(e.getMessage(), e);
            }
        }
    }

    private void applyOptions(Workflow workflow, List<OptionArgument> options)
            throws LoadException {
        for (OptionArgument option : options) {
            Optional<HostNode> node =
                    option.node().size() == 1
                            ? workflow.node(option.node().get(0))
                            : Optional.empty();
            if (node.isEmpty()) {
                listener.warning(
                        "Arguments",
                        "There is no node with the ID " + option.node() + " for -option.");
                continue;
            }
            try {
                NodeSettings model = node.get().editableModel();
                if (!option.isIn(model)) {
                    String name = String.join("/", option.path());
                    String text =
                            "The node "
                                    + node.get().title()
                                    + " has no setting '"
                                    + name
                                    + "'; it is added.";
                    listener.warning("Arguments", text);
                }
                option.applyTo(model);
                node.get().changeModel(model);
            } catch (InvalidSettingsException e) {
                throw new LoadException(
                        "The option '"
                                + String.join("/", option.path())
                                + "' of node "
                                + node.get().title()
                                + " cannot be set: "
                                + e.getMessage(),
                        e);
            }
        }
    }
}
