package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.HeaderExtension;
import org.urwkv.volume.PythonPeer;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

class NiftiExtensionsTest {
    private static final String READ =
            """
            import sys, nibabel as nib
            image = nib.load(sys.argv[1])
            for e in image.header.extensions:
                print(e.get_code(), e.get_content().decode().rstrip(chr(0)))
            print(image.get_fdata().sum())
            """;
    private static final String WRITE =
            """
            import sys, numpy as np, nibabel as nib
            for name, cls in (('a.nii', nib.Nifti1Image), ('a.hdr', nib.Nifti1Pair), ('c.hdr.gz', nib.Nifti1Pair), ('b.nii.gz', nib.Nifti2Image)):
                image = cls(np.arange(24, dtype='i2').reshape(4, 3, 2), np.eye(4))
                image.header.extensions.append(nib.nifti1.Nifti1Extension('comment', b'from elsewhere'))
                image.header.extensions.append(nib.nifti1.Nifti1Extension('afni', b'<xml/>' * 50))
                nib.save(image, sys.argv[1] + '/' + name)
            """;

    @TempDir Path folder;

    private static Volume volume() {
        return RandomVolumes.volume(Geometry.axisAligned(4, 3, 2, 1, 2, 3), VoxelType.INT16, 1, 5);
    }

    private static HeaderExtension extension(int code, String text) {
        return new HeaderExtension(code, text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void nibabelReadsWhatWeKeep() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        Path file = folder.resolve("v.nii.gz");
        VolumeIO.write(
                volume().withExtensions(List.of(extension(6, "a note"), extension(4, "<afni/>"))),
                file);
        double sum = 0;
        for (int i = 0; i < 24; i++) {
            sum += volume().valueAt(i);
        }
        assertThat(PythonPeer.run(READ, file)).isEqualTo("6 a note\n4 <afni/>\n" + sum + "\n");
    }

    @Test
    void whatNibabelWritesIsKept() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        PythonPeer.run(WRITE, folder);
        for (String name : new String[] {"a.nii", "a.hdr", "c.hdr.gz", "b.nii.gz"}) {
            Volume read = VolumeIO.read(folder.resolve(name));
            assertThat(read.extensions()).extracting(HeaderExtension::code).containsExactly(6, 4);
            VolumeIO.write(read, folder.resolve("again.nii"));
            Volume again = VolumeIO.read(folder.resolve("again.nii"));
            assertThat(again.extensions()).isEqualTo(read.extensions());
            assertThat(again.floats(0)).isEqualTo(read.floats(0));
            assertThat(PythonPeer.run(READ, folder.resolve("again.nii")))
                    .startsWith("6 from elsewhere\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-16, 0, 7, 48, Integer.MAX_VALUE})
    void wrongSizesAreLeftOutWithAWarning(int size) throws IOException {
        Path file = folder.resolve("v.nii");
        VolumeIO.write(volume().withExtensions(List.of(extension(6, "12345678"))), file);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < 4; i++) {
            bytes[352 + i] = (byte) (size >> 8 * i);
        }
        Files.write(file, bytes);
        List<String> warnings = new ArrayList<>();
        Volume read = VolumeIO.read(file, warnings::add);
        assertThat(read.extensions()).isEmpty();
        assertThat(read.array()).isEqualTo(volume().array());
        assertThat(warnings).singleElement().asString().contains(size + " bytes");
    }

    @Test
    void computedVolumesHaveNone() {
        Volume kept = volume().withExtensions(List.of(extension(6, "x")));
        assertThat(kept.array()).isSameAs(kept.withExtensions(List.of()).array());
        assertThat(kept.extensions()).isEqualTo(List.of(extension(6, "x")));
        assertThat(kept.extensions().hashCode()).isEqualTo(List.of(extension(6, "x")).hashCode());
        assertThat(Arrays.asList(extension(6, "y"), extension(5, "x")))
                .doesNotContain(extension(6, "x"));
        assertThat(extension(6, "x")).hasToString("extension 6 of 1 bytes");
    }
}
