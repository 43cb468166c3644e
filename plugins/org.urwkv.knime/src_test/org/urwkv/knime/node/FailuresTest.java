package org.urwkv.knime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.volume.VolumeException;

class FailuresTest {

    @Test
    void aMissingFileBecomesASentence() {
        assertThat(Failures.sentence(new NoSuchFileException("/data/a.nii")))
                .isEqualTo("The file or folder '/data/a.nii' does not exist; check the path.");
        assertThat(Failures.sentence(new AccessDeniedException("/data/a.nii")))
                .contains("'/data/a.nii'")
                .contains("denied");
        assertThat(Failures.sentence(new NotDirectoryException("/data/a.nii")))
                .contains("'/data/a.nii'");
    }

    @Test
    void aFailureWithoutAMessageIsStillASentence() {
        assertThat(Failures.sentence(new IOException()))
                .isEqualTo("An operation failed (IOException).");
    }

    @Test
    void whatAUserCanMendIsPassedOnAsOneSentence() {
        assertThatThrownBy(
                        () ->
                                Failures.run(
                                        () -> {
                                            throw new VolumeException("Mend this.");
                                        }))
                .isInstanceOf(KNIMEException.class)
                .hasMessage("Mend this.");
        assertThatThrownBy(
                        () ->
                                Failures.run(
                                        () -> {
                                            throw new SegmentationException("Mend that.");
                                        }))
                .isInstanceOf(KNIMEException.class)
                .hasMessage("Mend that.");
    }

    @Test
    void defectsAreNotDisguised() {
        assertThatThrownBy(
                        () ->
                                Failures.run(
                                        () -> {
                                            throw new IllegalStateException("A defect.");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Failures.isForUser(new NullPointerException())).isFalse();
    }

    @Test
    void aCancelledWorkIsACancelledExecution() {
        assertThatThrownBy(
                        () ->
                                Failures.run(
                                        () -> {
                                            throw new CancellationException();
                                        }))
                .isInstanceOf(CanceledExecutionException.class);
    }

    @Test
    void whatATableCarriesIsUnwrapped() {
        RuntimeException canceled = new IllegalStateException(new CanceledExecutionException());
        RuntimeException failed = new IllegalStateException(new KNIMEException("Mend this."));
        RuntimeException defect = new IllegalStateException("A defect.");

        assertThatThrownBy(() -> Failures.rethrow(canceled))
                .isInstanceOf(CanceledExecutionException.class);
        assertThatThrownBy(() -> Failures.rethrow(failed))
                .isInstanceOf(KNIMEException.class)
                .hasMessage("Mend this.");
        assertThatThrownBy(() -> Failures.rethrow(defect)).isSameAs(defect);
    }
}
