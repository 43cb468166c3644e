package org.urwkv.knime.node.learner;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.Label;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.segmentation.training.Preset;

/** What can be chosen in the dialog of the Learner, and what is shown for which choice. */
final class LearnerChoices {

    private LearnerChoices() {}

    /** The networks; their names are those of {@link Preset}. */
    enum Network {
        @Label("Automatic")
        AUTOMATIC,
        @Label("Tiny")
        TINY,
        @Label("Small")
        SMALL,
        @Label("Base")
        BASE,
        @Label("Planar Small")
        PLANAR_SMALL,
        @Label("Planar Base")
        PLANAR_BASE;

        boolean isPlanar() {
            return this == PLANAR_SMALL || this == PLANAR_BASE;
        }
    }

    /** How the planar network behaves. */
    enum PlanarBehaviour {
        @Label("Clean")
        CLEAN,
        @Label("As published")
        REFERENCE
    }

    /** How intensities are standardised. */
    enum Intensities {
        @Label("Of each case")
        Z_SCORE,
        @Label("Of all cases, clipped")
        CLIPPED
    }

    /** Who decides on the size of patches. */
    enum Patch {
        @Label("Automatic")
        AUTOMATIC,
        @Label("Fixed")
        FIXED
    }

    /** Which cases are held out. */
    enum Validation {
        @Label("Automatic")
        AUTOMATIC,
        @Label("Share")
        SHARE,
        @Label("None")
        NONE
    }

    /** What happens to a checkpoint that is there already. */
    enum IfCheckpoint {
        @Label("Go on from it")
        GO_ON,
        @Label("Begin anew")
        BEGIN_ANEW
    }

    /** In what precision convolutions are computed. */
    enum Convolutions {
        @Label("Automatic")
        AUTOMATIC,
        @Label("32-bit")
        FLOAT32,
        @Label("bfloat16")
        BFLOAT16;

        /**
         * @return the precision; null for automatic
         */
        Precision precision() {
            return this == AUTOMATIC ? null : Precision.valueOf(name());
        }
    }

    interface NetworkReference extends ParameterReference<Network> {}

    interface PatchReference extends ParameterReference<Patch> {}

    interface ValidationReference extends ParameterReference<Validation> {}

    static final class IsPlanar implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(NetworkReference.class)
                    .isOneOf(Network.PLANAR_SMALL, Network.PLANAR_BASE);
        }
    }

    static final class IsFixedPatch implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(PatchReference.class).isOneOf(Patch.FIXED);
        }
    }

    static final class IsShare implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ValidationReference.class).isOneOf(Validation.SHARE);
        }
    }

    static final class UseSeed implements BooleanReference {}

    static final class KeepCheckpoints implements BooleanReference {}
}
