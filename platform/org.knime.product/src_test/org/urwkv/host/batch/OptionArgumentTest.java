package org.urwkv.host.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

class OptionArgumentTest {
    private final NodeSettings model = new NodeSettings("model");

    private void apply(String option) throws Exception {
        OptionArgument.parse(option).applyTo(model);
    }

    @Test
    void putsValuesOfAllTypes() throws Exception {
        apply("1,i,3,int");
        apply("1,l,4,long");
        apply("1,d,2.5,double");
        apply("1,f,1.5,float");
        apply("1,b,true,boolean");
        apply("1,s,a,b,String");
        apply("1,e,,String");
        apply("1,c,cell,StringCell");
        assertThat(model.getInt("i")).isEqualTo(3);
        assertThat(model.getLong("l")).isEqualTo(4);
        assertThat(model.getDouble("d")).isEqualTo(2.5);
        assertThat(model.getDouble("f")).isEqualTo(1.5);
        assertThat(model.getBoolean("b")).isTrue();
        assertThat(model.getString("s")).isEqualTo("a,b");
        assertThat(model.getString("e")).isEmpty();
        assertThat(model.getDataCell("c")).isEqualTo(new StringCell("cell"));
    }

    @Test
    void findsNestedSettings() throws Exception {
        model.addNodeSettings("outer").addNodeSettings("inner").addInt("n", 1);
        apply("2,outer/inner/n,9,int");
        assertThat(model.getNodeSettings("outer").getNodeSettings("inner").getInt("n"))
                .isEqualTo(9);
        assertThatThrownBy(() -> apply("2,outer/other/n,9,int"))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void namesTheValueThatIsNotOfItsType() {
        assertThatThrownBy(() -> apply("1,a/b,many,int"))
                .isInstanceOf(InvalidSettingsException.class);
        assertThatThrownBy(() -> apply("1,n,many,int"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The option value 'many' for 'n' is no int.");
    }

    @Test
    void readsIdsWithinMetanodes() throws Exception {
        assertThat(OptionArgument.parse("3/4,n,1,int").node()).isEqualTo(List.of(3, 4));
    }
}
