package org.urwkv;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** An upper floor uses the floors below it, never the other way round. */
class FloorsTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(
                            "org.urwkv.volume",
                            "org.urwkv.torch",
                            "org.urwkv.segmentation",
                            "org.urwkv.knime");

    @Test
    void everyFloorIsSeen() {
        assertThat(HOUSE.stream().map(c -> c.getPackageName().split("\\.")[2]).distinct())
                .containsExactlyInAnyOrder("volume", "torch", "segmentation", "knime");
    }

    @Test
    void floorsLieOnEachOther() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("volume")
                .definedBy("org.urwkv.volume..")
                .layer("torch")
                .definedBy("org.urwkv.torch..")
                .layer("segmentation")
                .definedBy("org.urwkv.segmentation..")
                .layer("knime")
                .definedBy("org.urwkv.knime..")
                .whereLayer("knime")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("segmentation")
                .mayOnlyBeAccessedByLayers("knime")
                .whereLayer("torch")
                .mayOnlyBeAccessedByLayers("segmentation", "knime")
                .whereLayer("volume")
                .mayOnlyBeAccessedByLayers("segmentation", "knime")
                .check(HOUSE);
    }

    @Test
    void theVolumeFloorIsJavaOnly() {
        classes()
                .that()
                .resideInAPackage("org.urwkv.volume..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.imageio..", "org.urwkv.volume..")
                .check(HOUSE);
    }

    @Test
    void onlyTheNodesKnowKnime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.urwkv.knime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.knime..", "org.eclipse..")
                .because("the core must run without the platform")
                .check(
                        HOUSE.that(
                                com.tngtech.archunit.base.DescribedPredicate.not(
                                        com.tngtech.archunit.core.domain.JavaClass.Predicates
                                                .resideInAPackage("org.urwkv.torch"))));
    }

    @Test
    void theNodesLeaveTheEngineToTheFloorsBelow() {
        noClasses()
                .that()
                .resideInAPackage("org.urwkv.knime..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(HOUSE);
    }

    /** All else that computes works on sub-managers of a network's, and so on its device. */
    @Test
    void onlyOneClassPutsNetworksOnADevice() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.urwkv.segmentation.network..", "org.urwkv.segmentation.training..")
                .and()
                .doNotHaveSimpleName("Networks")
                .should()
                .callMethodWhere(
                        target(
                                nameMatching(
                                        "newManager|newBaseManager|toDevice|cpu|gpu|setDefaultDevice")))
                .check(HOUSE);
    }

    @Test
    void roomsHaveNoCircles() {
        slices().matching("org.urwkv.volume.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("org.urwkv.segmentation.(*)..").should().beFreeOfCycles().check(HOUSE);
    }
}
