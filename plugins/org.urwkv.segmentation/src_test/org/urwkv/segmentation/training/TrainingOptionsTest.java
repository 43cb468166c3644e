package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.SegmentationException;

class TrainingOptionsTest {

    @Test
    void whatIsNotGivenIsAutomatic() {
        TrainingOptions options = TrainingOptions.builder().preset("tiny").build();
        assertThat(options.preset()).isEqualTo("TINY");
        assertThat(options.automaticPatchSize()).isTrue();
        assertThat(options.limitedTime()).isFalse();
        assertThat(options.normalization()).isEqualTo(Normalization.Method.Z_SCORE);
        assertThat(options.augmentation()).isEqualTo(AugmentationOptions.standard());
        assertThat(options.augmentation().mirrorAxes()).isEmpty();
        assertThat(options.checkpoints().folder()).isNull();
    }

    @Test
    void automaticEpochsFillTheTimeOrAreSixty() {
        assertThat(TrainingOptions.builder().build().plannedEpochs()).isEqualTo(60);
        assertThat(TrainingOptions.builder().maxMinutes(1).build().plannedEpochs())
                .isGreaterThan(100_000);
        assertThat(TrainingOptions.builder().maxMinutes(1).epochs(7).build().plannedEpochs())
                .isEqualTo(7);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                impossible("HUGE", b -> b.preset("huge")),
                impossible("epochs", b -> b.epochs(-1)),
                impossible("time limit", b -> b.maxMinutes(Double.NaN)),
                impossible("batch size", b -> b.batchSize(-1)),
                impossible("it is 8, 0, 8.", b -> b.patchSize(8, 0, 8)),
                impossible("it is -8, 8, 8.", b -> b.patchSize(-8, 8, 8)),
                impossible("Steps", b -> b.stepsPerEpoch(-1)),
                impossible("learning rate", b -> b.learningRate(-1)),
                impossible("learning rate", b -> b.learningRate(Double.NaN)),
                impossible("validation", b -> b.validationFraction(1)),
                impossible("threads", b -> b.threads(-2)),
                impossible("moving average", b -> b.optimization(optimization(-1, 1, 0))),
                impossible("weight decay", b -> b.optimization(optimization(1, 0, 0))),
                impossible("patience", b -> b.optimization(optimization(-1, 0, -1))),
                impossible("focal", b -> b.loss(loss(-1, 0.5, 0.5, List.of()))),
                impossible("false positives", b -> b.loss(loss(0, 0, 0, List.of()))),
                impossible("weights of labels", b -> b.loss(loss(0, 1, 1, List.of(1.0, -1.0)))),
                impossible("memory", b -> b.memoryGigabytes(-1)),
                impossible(
                        "mirror",
                        b -> b.augmentation(AugmentationOptions.none().mirrored(List.of(3)))),
                impossible(
                        "between checkpoints",
                        b -> b.checkpoints(new CheckpointOptions(null, 0, true))));
    }

    private static OptimizationOptions optimization(double decay, double average, int patience) {
        return new OptimizationOptions(
                OptimizationOptions.Method.ADAMW,
                OptimizationOptions.Decay.COSINE,
                decay,
                average,
                patience);
    }

    private static LossOptions loss(
            double focus, double positives, double negatives, List<Double> weights) {
        return new LossOptions(focus, positives, negatives, false, weights, true, 0);
    }

    private static Arguments impossible(String word, Consumer<TrainingOptionsBuilder> change) {
        return Arguments.of(word, change);
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void impossibleValuesAreRefusedBySentence(
            String word, Consumer<TrainingOptionsBuilder> change) {
        assertThatThrownBy(
                        () -> {
                            TrainingOptionsBuilder builder = TrainingOptions.builder();
                            change.accept(builder);
                            builder.build();
                        })
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining(word);
    }
}
