package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.PythonPeer;
import org.urwkv.volume.Volume;

/** Analyze 7.5 pairs that nibabel writes, against what it reads from them. */
class AnalyzeTest {
    private static final String PROGRAM =
            """
            import sys, numpy as np, nibabel as nib
            rng = np.random.default_rng(3)
            for n in range(4):
                dtype = np.dtype(['u1', 'i2', 'i4', 'f4'][n]).newbyteorder('<>'[n % 2])
                values = rng.integers(0, 100, (5, 4, 3)).astype(dtype)
                header = nib.Spm2AnalyzeHeader(endianness='<>'[n % 2])
                header.set_data_dtype(dtype)
                header.set_data_shape(values.shape)
                header.set_zooms((1.5, 2, 3))
                if n > 1:
                    header['origin'][:3] = 2, 3, 1
                image = nib.Spm2AnalyzeImage(values, None, header)
                path = '%s/a%d' % (sys.argv[1], n)
                with open(path + '.hdr', 'wb') as h, open(path + '.img', 'wb') as v:
                    if n == 3:
                        header['scl_slope'], header['scl_inter'] = 2, -1
                    header.write_to(h)
                    v.write(values.tobytes(order='F'))
                back = nib.Spm2AnalyzeImage.load(path + '.hdr')
                print(*back.affine.ravel(), *back.get_fdata().ravel(order='F'))
            """;

    @TempDir Path folder;

    @Test
    void pairsEqualNibabelAndWarn() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        String[] lines = PythonPeer.run(PROGRAM, folder).split("\n");
        for (int n = 0; n < 4; n++) {
            List<String> warnings = new ArrayList<>();
            Path file = folder.resolve("a" + n + (n == 0 ? ".img" : ".hdr"));
            Volume volume = VolumeIO.read(file, warnings::add);
            String[] words = lines[n].split(" ");
            double[][] affine = volume.geometry().affine();
            for (int i = 0; i < 16; i++) {
                assertThat(affine[i / 4][i % 4])
                        .isEqualTo(Double.parseDouble(words[i]), within(1e-6));
            }
            for (int i = 0; i < 60; i++) {
                assertThat(volume.valueAt(i)).isEqualTo(Double.parseDouble(words[16 + i]));
            }
            assertThat(warnings).singleElement().asString().contains("left from right");
        }
    }
}
