package org.urwkv.host.batch;

/** How the batch application is used. */
final class Usage {
    static final String TEXT =
            """
            Runs a KNIME workflow. Options:
              -workflowDir=DIR      the workflow's folder, or
              -workflowFile=FILE    an archive (.knwf, .zip) with the workflow
              -reset                execute all nodes, not only those without results
              -nosave               do not save the executed workflow
              -noexecute            load (and save) the workflow only
              -failonloaderror      do not execute if there are errors at loading
              -destDir=DIR          save the executed workflow there instead of in place, or
              -destFile=FILE        in this archive
              -workflow.variable=name,value,type   define or overwrite a workflow variable;
                                    type is String, int, double, long or boolean
              -option=nodeID,name,value,type       overwrite a setting of a node; name may be
                                    a/b for b in the group a; type is int, long, short, byte,
                                    double, float, boolean, char, String, StringCell,
                                    IntCell, LongCell or DoubleCell
              -preferences=FILE     apply exported preferences first
              -report=DIR           write tables, views and report.html there
            Exit codes: 0 all nodes executed, 2 wrong arguments, 3 the workflow cannot be
            loaded, 4 a node could not be executed.""";

    private Usage() {}
}
