package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.PythonPeer;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/** Files that we write, read by nibabel, and the other way round, in every type and orientation. */
class NibabelTest {
    private static final String READ =
            """
            import sys, os, numpy as np, nibabel as nib
            folder = sys.argv[1]
            for i in range(int(sys.argv[2])):
                image = nib.load(os.path.join(folder, 'v%d.nii%s' % (i, '.gz' if i // 10 % 2 else '')))
                header = image.header
                raw = np.asanyarray(image.dataobj.get_unscaled())
                with open(os.path.join(folder, 'v%d.raw' % i), 'wb') as f:
                    f.write(raw.astype(raw.dtype.newbyteorder('<')).tobytes(order='F'))
                codes = header['qform_code'], header['sform_code']
                print(raw.dtype.name, *codes, *header.get_sform().ravel(), *header.get_qform().ravel())
            """;
    private static final String WRITE =
            """
            import sys, os, itertools, numpy as np, nibabel as nib
            folder = sys.argv[1]
            rng = np.random.default_rng(7)
            i = 0
            for name in 'uint8 int8 uint16 int16 uint32 int32 uint64 int64 float32 float64'.split():
                for axes in itertools.permutations(range(3)):
                    for flips in range(8):
                        order = '<>'[(i // 2) % 2]
                        dtype = np.dtype(name).newbyteorder(order)
                        raw = np.frombuffer(rng.bytes(4 * 3 * 2 * dtype.itemsize), dtype).reshape(4, 3, 2)
                        if dtype.kind == 'f':
                            raw = np.nan_to_num(raw)
                        affine = np.zeros((4, 4))
                        for c in range(3):
                            affine[axes[c], c] = (1.5, 2, 3)[c] * (-1 if flips >> c & 1 else 1)
                        affine[:3, 3] = rng.integers(-50, 50, 3)
                        affine[3, 3] = 1
                        cls = nib.Nifti2Image if i % 5 == 4 else nib.Nifti1Image
                        header = cls.header_class(endianness=order)
                        header.set_data_dtype(dtype)
                        image = cls(raw, affine, header)
                        image.header.set_data_dtype(dtype)
                        if i % 3 == 0:
                            image.set_qform(affine, 1)
                            image.set_sform(None, 0)
                        path = os.path.join(folder, 'p%d.nii%s' % (i, '.gz' if i % 2 else ''))
                        nib.save(image, path)
                        with open(path + '.raw', 'wb') as f:
                            f.write(raw.astype(dtype.newbyteorder('<')).tobytes(order='F'))
                        print(os.path.basename(path), name, *nib.load(path).affine.ravel())
                        i += 1
            """;

    /** A quaternion in single precision can be off by 2e-4 radians at half turns. */
    private static final double QFORM = 1e-3;

    @TempDir Path folder;

    @Test
    void nibabelReadsWhatWeWrite() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        List<double[][]> affines = new ArrayList<>(RandomVolumes.orientations());
        affines.add(RandomVolumes.oblique(0.5, 0.7, 4));
        affines.add(new double[][] {{1, 0.25, 0, 5}, {0, 1, 0, 6}, {0, 0, 1, 7}, {0, 0, 0, 1}});
        VoxelType[] types = VoxelType.values();
        int files = affines.size() * types.length;
        for (int i = 0; i < files; i++) {
            Geometry geometry = Geometry.of(4, 3, 2, affines.get(i / types.length));
            Volume volume = RandomVolumes.volume(geometry, types[i % types.length], 1 + i % 3, i);
            VolumeIO.write(
                    volume, folder.resolve("v" + i + (i / 10 % 2 == 1 ? ".nii.gz" : ".nii")));
        }
        String[] lines = PythonPeer.run(READ, folder, files).split("\n");
        for (int i = 0; i < files; i++) {
            double[][] affine = affines.get(i / types.length);
            String[] words = lines[i].split(" ");
            VoxelType type = types[i % types.length];
            boolean sheared = i / types.length == affines.size() - 1;
            assertThat(words[0]).isEqualTo(type.name().toLowerCase(Locale.ROOT));
            assertThat(words[1]).isEqualTo(sheared ? "0" : "1");
            assertThat(words[2]).isEqualTo("1");
            for (int n = 0; n < 16; n++) {
                double wanted = affine[n / 4][n % 4];
                assertThat(Double.parseDouble(words[3 + n])).isEqualTo((float) wanted);
                if (!sheared) {
                    assertThat(Double.parseDouble(words[19 + n])).isEqualTo(wanted, within(QFORM));
                }
            }
            int count = 24 * (1 + i % 3);
            assertThat(bytes(RandomVolumes.array(type, count, i)))
                    .isEqualTo(Files.readAllBytes(folder.resolve("v" + i + ".raw")));
        }
    }

    @Test
    void weReadWhatNibabelWrites() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        String[] lines = PythonPeer.run(WRITE, folder).split("\n");
        assertThat(lines).hasSize(480);
        for (String line : lines) {
            String[] words = line.split(" ");
            Volume volume = VolumeIO.read(folder.resolve(words[0]));
            assertThat(volume.type().name()).isEqualToIgnoringCase(words[1]);
            for (int n = 0; n < 16; n++) {
                assertThat(volume.geometry().affine()[n / 4][n % 4])
                        .isEqualTo(Double.parseDouble(words[2 + n]), within(1e-6));
            }
            assertThat(bytes(volume.array()))
                    .isEqualTo(Files.readAllBytes(folder.resolve(words[0] + ".raw")));
        }
    }

    private static byte[] bytes(Object array) {
        int n = Array.getLength(array);
        ByteBuffer buffer = ByteBuffer.allocate(8 * n).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < n; i++) {
            if (array instanceof byte[] v) {
                buffer.put(v[i]);
            } else if (array instanceof short[] v) {
                buffer.putShort(v[i]);
            } else if (array instanceof int[] v) {
                buffer.putInt(v[i]);
            } else if (array instanceof long[] v) {
                buffer.putLong(v[i]);
            } else if (array instanceof float[] v) {
                buffer.putFloat(v[i]);
            } else {
                buffer.putDouble(((double[]) array)[i]);
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
