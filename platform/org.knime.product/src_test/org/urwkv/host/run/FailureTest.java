package org.urwkv.host.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;

class FailureTest {
    private static final class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OwnException(String message) {
            super(message);
        }
    }

    @Test
    void messagesForUsersStayAsTheyAre() {
        assertThat(Failure.of(new InvalidSettingsException("Choose a column.")))
                .isEqualTo(new Failure("Choose a column.", false));
        assertThat(Failure.of(new OwnException("The file x.nii is no volume.")))
                .isEqualTo(new Failure("The file x.nii is no volume.", false));
        assertThat(Failure.of(new IOException("disk full")))
                .isEqualTo(new Failure("disk full", false));
    }

    @Test
    void whatCanBeDoneFollowsTheMessage() {
        KNIMEException failure =
                Message.builder()
                        .withSummary("No volume could be read.")
                        .addResolutions("Choose another folder.")
                        .build()
                        .orElseThrow()
                        .toKNIMEException();
        assertThat(Failure.of(failure))
                .isEqualTo(new Failure("No volume could be read. Choose another folder.", false));
    }

    @Test
    void filesThatAreNotThereAreNamed() {
        assertThat(Failure.of(new NoSuchFileException("/a/b")).sentence())
                .isEqualTo("There is no file or folder /a/b.");
    }

    @Test
    void mistakesOfTheProgramAreUnexpected() {
        assertThat(Failure.of(new NullPointerException("x is null")))
                .isEqualTo(new Failure("NullPointerException: x is null", true));
        assertThat(Failure.of(new OwnException(null)).unexpected()).isTrue();
        assertThat(Failure.of(new OutOfMemoryError("Java heap space")).sentence()).contains("-Xmx");
        assertThat(Failure.of(new UnsatisfiedLinkError("no lib")).unexpected()).isTrue();
    }

    @Test
    void aMessageIsOneLineWithoutStackTrace() {
        Failure failure =
                Failure.of(
                        new OwnException("First.\n  Second.\n\tat org.x.Y.z(Y.java:1)\n\tat a.b"));
        assertThat(failure.sentence()).isEqualTo("First. Second.");
    }

    @Test
    void onlyAnUnexpectedFailureNamesTheLog(@TempDir Path folder) throws IOException {
        ErrorLog log = new ErrorLog(folder.resolve("sub/errors.log"));
        assertThat(log.describe("Node 1", new OwnException("Choose a file.")))
                .isEqualTo("Choose a file.");
        assertThat(log.describe("Node 2", new NullPointerException()))
                .startsWith("NullPointerException")
                .contains(folder.resolve("sub/errors.log").toString());
        assertThat(Files.readString(folder.resolve("sub/errors.log")))
                .contains("Node 1")
                .contains("Node 2")
                .contains("\tat org.urwkv.host.run.FailureTest");
    }
}
