package org.knime.node.parameters.updates;

import java.util.List;
import java.util.function.Predicate;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileChooserFilters;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.MultiFileSelection;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.MultiFileSelectionMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.node.parameters.NodeParametersInput;

/** Makes the condition of an effect. */
public interface EffectPredicateProvider {
    /** The condition, built from references to parameters. */
    EffectPredicate init(PredicateInitializer i);

    /** Holds if all hold. */
    default EffectPredicate and(EffectPredicate... predicates) {
        return EffectPredicates.and(predicates);
    }

    /** Holds if the given one does not. */
    default EffectPredicate not(EffectPredicate predicate) {
        return EffectPredicates.not(predicate);
    }

    /** Holds if any holds. */
    default EffectPredicate or(EffectPredicate... predicates) {
        return EffectPredicates.or(predicates);
    }

    /** Gives conditions on single parameters. */
    interface PredicateInitializer {
        /** Conditions on a text. */
        StringReference getString(Class<? extends ParameterReference<String>> reference);

        /** Conditions on a truth value. */
        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        /** Conditions on an array. */
        <T> ArrayReference getArray(Class<? extends ParameterReference<T[]>> reference);

        /** Conditions on a list. */
        <T> ArrayReference getList(Class<? extends ParameterReference<List<T>>> reference);

        /** Conditions on a text or constant. */
        <E extends Enum<E>> StringOrEnumReference<E> getStringOrEnum(
                Class<? extends ParameterReference<StringOrEnum<E>>> reference);

        /** Conditions on a constant. */
        <E extends Enum<E>> EnumReference<E> getEnum(
                Class<? extends ParameterReference<E>> reference);

        /** Conditions on a choice of files. */
        <F extends FileChooserFilters> MultiFileSelectionReference getMultiFileSelection(
                Class<? extends ParameterReference<MultiFileSelection<F>>> reference);

        /** Whether no field has that name. */
        boolean isMissing(Class<? extends ParameterReference<?>> reference);

        /** A condition on the input alone. */
        EffectPredicate getConstant(Predicate<NodeParametersInput> predicate);

        /** Never holds. */
        default EffectPredicate never() {
            return getConstant(input -> false);
        }

        /** Always holds. */
        default EffectPredicate always() {
            return getConstant(input -> true);
        }

        /** The condition of another provider. */
        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> providerClass);

        /** The condition of another provider. */
        EffectPredicate getPredicate(EffectPredicateProvider provider);

        /** Conditions on a text. */
        interface StringReference {
            /** Holds if the text equals the value. */
            EffectPredicate isEqualTo(String value);

            /** Holds if the text matches the regular expression. */
            EffectPredicate matchesPattern(String pattern);
        }

        /** Conditions on a truth value. */
        interface BooleanReference {
            /** Holds if it is true. */
            EffectPredicate isTrue();

            /** Holds if it is false. */
            EffectPredicate isFalse();
        }

        /**
         * Conditions on a constant.
         *
         * @param <E> the enum
         */
        interface EnumReference<E extends Enum<E>> {
            /** Holds if it is one of the given. */
            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }

        /** Conditions on an array. */
        interface ArrayReference {
            /** Holds if there are at least two elements. */
            EffectPredicate hasMultipleItems();

            /** Holds if there are no elements. */
            default EffectPredicate isEmpty() {
                return containsElementSatisfying(PredicateInitializer::always).negate();
            }

            /** Holds if some element satisfies the condition. */
            EffectPredicate containsElementSatisfying(EffectPredicateProvider elementPredicate);
        }

        /** Conditions on a choice of files. */
        interface MultiFileSelectionReference {
            /** Holds if more than one file can be chosen. */
            @SuppressWarnings("unchecked")
            default EffectPredicate isMultiFileSelection() {
                return getSelectionMode()
                        .isOneOf(
                                MultiFileSelectionMode.FILES_IN_FOLDERS,
                                MultiFileSelectionMode.FOLDERS,
                                MultiFileSelectionMode.FILES_AND_FOLDERS);
            }

            /** Conditions on the mode. */
            EnumReference<MultiFileSelectionMode> getSelectionMode();
        }

        /**
         * Conditions on a text or constant.
         *
         * @param <E> the enum
         */
        interface StringOrEnumReference<E extends Enum<E>> {
            /** Conditions on the constant. */
            EnumReference<E> isEnumChoice();

            /** Holds if it is the given constant. */
            @SuppressWarnings("unchecked")
            default EffectPredicate isEnumChoice(E choice) {
                return isEnumChoice().isOneOf(choice);
            }

            /** Conditions on the text. */
            StringReference isStringChoice();
        }
    }
}
