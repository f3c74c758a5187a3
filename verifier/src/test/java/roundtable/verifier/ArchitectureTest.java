package roundtable.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"roundtable.verifier", "roundtable.proof"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** So that whoever doubts the product can read all that verifies it. */
    @ArchTest
    static final ArchRule proofsNeedTheJdkAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.lang..",
                    "java.nio..",
                    "java.security..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify..",
                    "roundtable.proof..",
                    "roundtable.verifier..");
}
