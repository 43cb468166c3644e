package org.urwkv.host.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.LongType;

class ArgumentsTest {
    @Test
    void takesAllOptions() throws ArgumentException {
        Arguments arguments =
                Arguments.parse(
                        List.of(
                                "-workflowDir=/w",
                                "-reset",
                                "-nosave",
                                "-failonloaderror",
                                "-report=/r",
                                "-workflow.variable=epochs,3,int",
                                "-option=4,a/b,x,y,String",
                                "-preferences=p.epf",
                                "-destDir=/d",
                                "-nosplash"));
        assertThat(arguments.workflowDir()).contains(Path.of("/w"));
        assertThat(arguments.workflowFile()).isEmpty();
        assertThat(arguments.reset()).isTrue();
        assertThat(arguments.noSave()).isTrue();
        assertThat(arguments.noExecute()).isFalse();
        assertThat(arguments.failOnLoadError()).isTrue();
        assertThat(arguments.report()).contains(Path.of("/r"));
        assertThat(arguments.preferences()).contains(Path.of("p.epf"));
        assertThat(arguments.destDir()).contains(Path.of("/d"));
        assertThat(arguments.destFile()).isEmpty();
        assertThat(arguments.variables())
                .containsExactly(new VariableArgument("epochs", "3", "int"));
        assertThat(arguments.options())
                .containsExactly(
                        new OptionArgument(List.of(4), List.of("a", "b"), "x,y", "String"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-workflowDir=/w -bogus|Unknown option '-bogus'.",
                "-workflowDir=/w -bogus=1|Unknown option '-bogus'.",
                "-reset|Name one workflow",
                "-workflowDir=/w -workflowFile=/f|Name one workflow",
                "-workflowDir=|needs a value",
                "-workflowDir|needs a value",
                "-workflowDir=/w -destDir=a -destFile=b|exclude each other",
                "-workflowDir=/w -workflow.variable=a,b|not of the form",
                "-workflowDir=/w -workflow.variable=a,b,int|is no int",
                "-workflowDir=/w -workflow.variable=a,b,Thing|is not known",
                "-workflowDir=/w -option=1,a,int|not of the form",
                "-workflowDir=/w -option=x,a,1,int|is no number",
                "-workflowDir=/w -option=1,a,1,number|is not known",
                "-workflowDir=/w -masterkey=x|no credentials",
            })
    void refusesWithASentence(String line, String message) {
        assertThatThrownBy(() -> Arguments.parse(List.of(line.split(" "))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void makesVariablesOfAllTypes() throws ArgumentException {
        assertThat(VariableArgument.parse("a,text,String").toFlowVariable().getStringValue())
                .isEqualTo("text");
        assertThat(VariableArgument.parse("a,-7,int").toFlowVariable().getIntValue()).isEqualTo(-7);
        assertThat(VariableArgument.parse("a,1e-3,double").toFlowVariable().getDoubleValue())
                .isEqualTo(0.001);
        assertThat(
                        VariableArgument.parse("a,5000000000,long")
                                .toFlowVariable()
                                .getValue(LongType.INSTANCE))
                .isEqualTo(5_000_000_000L);
        assertThat(
                        VariableArgument.parse("a,TRUE,boolean")
                                .toFlowVariable()
                                .getValue(BooleanType.INSTANCE))
                .isTrue();
        assertThatThrownBy(() -> VariableArgument.parse("a,yes,boolean"))
                .isInstanceOf(ArgumentException.class);
    }

    @Test
    void keepsCommasWithinQuotes() throws ArgumentException {
        assertThat(VariableArgument.parse("a,\"one, \\\"two\\\"\",String").value())
                .isEqualTo("one, \"two\"");
        assertThat(VariableArgument.parse("a,'C:\\\\x',String").value()).isEqualTo("C:\\x");
        assertThat(VariableArgument.parse("a,C:\\x,String").value()).isEqualTo("C:\\x");
        assertThat(VariableArgument.parse("a,,String").value()).isEmpty();
    }
}
