package org.urwkv.knime.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.renderer.DataValueRenderer;
import org.urwkv.knime.Bench;

class ThumbnailRendererTest {

    @Test
    void thePictureOfTheCellIsPaintedWithoutADisplay(@TempDir Path folder) throws Exception {
        LabelVolumeCell cell =
                LabelVolumeCell.create(
                        new Bench(folder).context().createFileStore("a"), Volumes.labels(8, 4, 2));
        DataValueRenderer renderer =
                new ThumbnailRenderer.Factory().createRenderer(spec(LabelVolumeCell.TYPE));

        Component component = renderer.getRendererComponent(cell);
        component.setSize(100, 100);
        BufferedImage canvas = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        component.paint(graphics);
        graphics.dispose();

        assertThat(canvas.getRGB(4, 4) & 0xFFFFFF).isEqualTo(LabelEntry.colourOf(2));
    }

    @Test
    void onlyVolumesAreAccepted() {
        ThumbnailRenderer renderer = new ThumbnailRenderer();

        assertThat(renderer.accepts(spec(VolumeCell.TYPE))).isTrue();
        assertThat(renderer.accepts(spec(StringCell.TYPE))).isFalse();
    }

    private static DataColumnSpec spec(DataType type) {
        return new DataColumnSpecCreator("Volume", type).createSpec();
    }
}
