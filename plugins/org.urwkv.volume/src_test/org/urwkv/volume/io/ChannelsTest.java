package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;

/** Volumes that are read from a channel instead of a file. */
class ChannelsTest {
    @TempDir Path folder;

    private static Volume read(SeekableByteChannel channel) throws IOException {
        return VolumeIO.read(channel, "the upload", warning -> {});
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "DICOM.*|.*PAIR|ANALYZE")
    void everyFormatOfOneFile(SampleFile sample) throws IOException {
        sample.write(folder);
        Volume wanted = VolumeIO.read(sample.path(folder));
        try (SeekableByteChannel channel = Files.newByteChannel(sample.path(folder))) {
            channel.position(7);
            Volume volume = read(channel);
            assertThat(volume.array()).isEqualTo(wanted.array());
            assertThat(volume.geometry()).isEqualTo(wanted.geometry());
            assertThat(volume.extensions()).isEqualTo(wanted.extensions());
            assertThat(channel.isOpen()).isTrue();
            assertThat(read(channel).array()).isEqualTo(wanted.array());
        }
    }

    @Test
    void filesThatPackWellAreCountedWithASecondStream() throws IOException {
        Geometry large = Geometry.axisAligned(400, 400, 400, 1, 1, 1);
        LabelVolume labels = LabelVolume.ofBytes(large, new byte[400 * 400 * 400]);
        VolumeIO.write(labels.toVolume(), folder.resolve("v.nii.gz"));
        try (SeekableByteChannel channel = Files.newByteChannel(folder.resolve("v.nii.gz"))) {
            assertThat(read(channel).geometry()).isEqualTo(large);
        }
    }

    @Test
    void filesOfManyMembersAreOne() throws IOException {
        byte[] plain = new HeaderBuilder().dim(3, 100, 40, 50).with(new byte[200_000]);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int at = 0; at < plain.length; at += 1000) {
            int end = Math.min(plain.length, at + 1000);
            packed.writeBytes(HeaderBuilder.gzip(Arrays.copyOfRange(plain, at, end)));
        }
        Path file = Files.write(folder.resolve("v.nii.gz"), packed.toByteArray());
        assertThat(VolumeIO.read(file).geometry().nz()).isEqualTo(50);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            assertThat(read(channel).geometry().nz()).isEqualTo(50);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NIFTI_PAIR", "ANALYZE", "DICOM_EXPLICIT"})
    void whatNeedsItsFolderIsRefused(SampleFile sample) throws IOException {
        sample.write(folder);
        try (SeekableByteChannel channel = Files.newByteChannel(sample.path(folder))) {
            assertThatThrownBy(() -> read(channel))
                    .isInstanceOf(VolumeException.class)
                    .hasMessageContaining("the upload")
                    .hasMessageContaining("folder");
        }
    }

    @Test
    void messagesAndWarningsNameTheChannel() throws IOException {
        Path cut = Files.write(folder.resolve("cut"), new HeaderBuilder().with(new byte[3]));
        try (SeekableByteChannel channel = Files.newByteChannel(cut)) {
            assertThatThrownBy(() -> read(channel))
                    .isInstanceOf(VolumeException.class)
                    .hasMessageContaining("the upload is cut short");
        }
        Path nan = folder.resolve("nan.nii");
        Geometry one = Geometry.axisAligned(1, 1, 1, 1, 1, 1);
        VolumeIO.write(Volume.ofFloats(one, 1, new float[] {Float.NaN}), nan);
        List<String> warnings = new ArrayList<>();
        try (SeekableByteChannel channel = Files.newByteChannel(nan)) {
            VolumeIO.read(channel, "the upload", warnings::add);
        }
        assertThat(warnings).singleElement().asString().startsWith("the upload holds 1 values");
    }
}
