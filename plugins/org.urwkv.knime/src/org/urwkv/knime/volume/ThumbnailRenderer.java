package org.urwkv.knime.volume;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.renderer.AbstractDataValueRendererFactory;
import org.knime.core.data.renderer.AbstractPainterDataValueRenderer;
import org.knime.core.data.renderer.DataValueRenderer;

/** Paints the picture that a cell carries; voxels are never read, and no display is needed. */
@SuppressWarnings("serial")
public final class ThumbnailRenderer extends AbstractPainterDataValueRenderer {

    private static final Dimension SIZE = new Dimension(100, 100);

    private transient BufferedImage picture;

    @Override
    public String getDescription() {
        return "Middle slice";
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(SIZE);
    }

    @Override
    public boolean accepts(DataColumnSpec spec) {
        return spec.getType().isCompatible(VolumeValue.class);
    }

    @Override
    protected void setValue(Object value) {
        picture = null;
        if (value instanceof VolumeValue volume) {
            try {
                byte[] png = volume.getSummary().thumbnail();
                picture = ImageIO.read(new ByteArrayInputStream(png));
                setToolTipText(volume.getSummary().words());
            } catch (IOException e) {
                setToolTipText(e.getMessage());
            }
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (picture != null) {
            double scale =
                    Math.min(
                            (double) getWidth() / picture.getWidth(),
                            (double) getHeight() / picture.getHeight());
            int width = (int) Math.round(picture.getWidth() * scale);
            int height = (int) Math.round(picture.getHeight() * scale);
            int x = (getWidth() - width) / 2;
            int y = (getHeight() - height) / 2;
            graphics.drawImage(picture, x, y, width, height, null);
        }
    }

    /** Makes the renderer for a column of volumes. */
    public static final class Factory extends AbstractDataValueRendererFactory {

        @Override
        public String getDescription() {
            return "Middle slice";
        }

        @Override
        public DataValueRenderer createRenderer(DataColumnSpec columnSpec) {
            return new ThumbnailRenderer();
        }
    }
}
