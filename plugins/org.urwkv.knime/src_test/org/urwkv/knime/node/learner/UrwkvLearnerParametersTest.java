package org.urwkv.knime.node.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Region;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.segmentation.training.OptimizationOptions;
import org.urwkv.segmentation.training.TrainingOptions;
import org.urwkv.torch.Device;

class UrwkvLearnerParametersTest {

    private final UrwkvLearnerParameters parameters = new UrwkvLearnerParameters();

    @Test
    void defaultsAreValid() {
        assertThatCode(parameters::validate).doesNotThrowAnyException();
    }

    @Test
    void defaultsLeaveTheChoiceToThePlan() throws Exception {
        TrainingOptions options = parameters.options(List.of(Device.CPU), 7, null);

        assertThat(options.preset()).isEqualTo("AUTOMATIC");
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.validationFraction()).isNegative();
        assertThat(options.limitedTime()).isFalse();
        assertThat(options.automaticPatchSize()).isTrue();
        assertThat(options.batchSize()).isZero();
        assertThat(options.learningRate()).isZero();
    }

    @Test
    void whatIsSetIsPassedOn() throws Exception {
        parameters.m_network = LearnerChoices.Network.SMALL;
        parameters.m_validation = LearnerChoices.Validation.SHARE;
        parameters.m_validationShare = 0.25;
        parameters.m_patch = LearnerChoices.Patch.FIXED;
        parameters.m_patchX = 16;
        parameters.m_patchY = 24;
        parameters.m_patchZ = 32;
        parameters.m_minutes = 1.5;

        TrainingOptions options = parameters.options(List.of(Device.CPU), 1, null);

        assertThat(options.preset()).isEqualTo("SMALL");
        assertThat(options.validationFraction()).isEqualTo(0.25);
        assertThat(options.patchSize()).containsExactly(16, 24, 32);
        assertThat(options.maxMinutes()).isEqualTo(1.5);
    }

    @ParameterizedTest
    @EnumSource
    void everyNetworkCanBeTrained(LearnerChoices.Network network) throws Exception {
        parameters.m_network = network;
        assertThat(parameters.options(List.of(Device.CPU), 1, null).preset())
                .isEqualTo(network.name());

        parameters.m_planarBehaviour = LearnerChoices.PlanarBehaviour.REFERENCE;
        assertThat(parameters.options(List.of(Device.CPU), 1, null).preset())
                .isEqualTo(network.name() + (network.isPlanar() ? "_REFERENCE" : ""));
    }

    @Test
    void lossAndAugmentationArePassedOn() throws Exception {
        parameters.m_intensities = LearnerChoices.Intensities.CLIPPED;
        parameters.m_loss.m_method = LossParameters.Method.SGD;
        parameters.m_loss.m_weights = "0.5,1, 2";
        parameters.m_loss.m_ignored = 9;
        parameters.m_loss.m_regions = "a = 1, 2; b = 2";
        parameters.m_loss.m_regionLabels = "1, 2";
        parameters.m_augmentation.m_noise = false;
        parameters.m_convolutions = LearnerChoices.Convolutions.BFLOAT16;
        parameters.m_augmentation.m_mirrorY = true;

        TrainingOptions options = parameters.options(List.of(Device.CPU), 1, null);

        assertThat(options.normalization()).isEqualTo(Normalization.Method.CLIPPED);
        assertThat(options.optimization().method()).isEqualTo(OptimizationOptions.Method.SGD);
        assertThat(options.loss().labelWeights()).containsExactly(0.5, 1.0, 2.0);
        assertThat(options.loss().ignoredLabel()).isEqualTo(9);
        assertThat(options.regions()).extracting(Region::written).containsExactly(1, 2);
        assertThat(options.augmentation().noise()).isFalse();
        assertThat(options.precision()).isEqualTo(Precision.BFLOAT16);
        assertThat(options.augmentation().mirrorAxes()).containsExactly(1);
    }

    @Test
    void defaultsAreThoseOfATraining() throws Exception {
        TrainingOptions standard = TrainingOptions.builder().build();

        TrainingOptions options = parameters.options(List.of(Device.CPU), 1, null);

        assertThat(options.loss()).isEqualTo(standard.loss());
        assertThat(options.optimization()).isEqualTo(standard.optimization());
        assertThat(options.augmentation()).isEqualTo(standard.augmentation());
        assertThat(options.epochs()).isEqualTo(standard.epochs());
        assertThat(options.precision()).isEqualTo(standard.precision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Automatic", "CPU", "GPU 2", "GPU 0, 1", "GPU 3, GPU 1", "All GPUs"})
    void oneDeviceOrSeveralGpusCanBeChosen(String device) {
        parameters.m_device = device;
        assertThatCode(parameters::validate).doesNotThrowAnyException();
    }

    @Test
    void nothingIsHeldOutIfThatIsChosen() throws Exception {
        parameters.m_validation = LearnerChoices.Validation.NONE;

        assertThat(parameters.options(List.of(Device.CPU), 1, null).validationFraction()).isZero();
    }

    @Test
    void impossibleSettingsAreRefusedWithASentence() {
        parameters.m_epochs = -1;
        refused("epochs");
        parameters.m_epochs = 1;
        parameters.m_minutes = -1;
        refused("-1.0 minutes");
        parameters.m_minutes = 0;
        parameters.m_device = "Toaster";
        refused("Toaster");
        parameters.m_device = "GPU 1, GPU 1";
        refused("names GPU 1 twice");
        parameters.m_device = "GPU 0, GPU 1";
        parameters.m_learningRate = 2;
        refused("learning rate");
        parameters.m_learningRate = 0;
        parameters.m_validation = LearnerChoices.Validation.SHARE;
        parameters.m_validationShare = 1;
        refused("share");
        parameters.m_validationShare = 0.5;
        parameters.m_keepCheckpoints = true;
        parameters.m_useSeed = false;
        refused("fixed seed");
        parameters.m_useSeed = true;
        parameters.m_checkpointMinutes = 0;
        refused("between checkpoints");
        parameters.m_checkpointMinutes = 5;
        parameters.m_loss.m_weights = "1, heavy";
        refused("'heavy' among the weights");
        parameters.m_loss.m_weights = "";
        parameters.m_loss.m_patience = -2;
        refused("patience");
        parameters.m_loss.m_patience = 0;
        parameters.m_loss.m_regions = "whole";
        refused("'whole' is no region");
        parameters.m_loss.m_regions = "";
        parameters.m_memory = -1;
        refused("memory");
    }

    private void refused(String word) {
        assertThatThrownBy(parameters::validate)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(word);
    }
}
