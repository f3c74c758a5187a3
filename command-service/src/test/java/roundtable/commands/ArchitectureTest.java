package roundtable.commands;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "roundtable.commands", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Decisions know values, and of JSON only how the state is laid out; no framework, no clock, no feature's shell. */
    @ArchTest
    static final ArchRule decisionsArePure = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "roundtable.access..",
                    "roundtable.closing..",
                    "roundtable.conference..",
                    "roundtable.installation..",
                    "roundtable.report..",
                    "roundtable.template..",
                    "roundtable.guard..",
                    "roundtable.text..",
                    "roundtable.refusal..",
                    "roundtable.commands.*.domain..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule decisionsTakeNoTime = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "the clock is read", call -> call.getTarget().getName().equals("now")));

    @ArchTest
    static final ArchRule reportsKnowNothingOfConferences = noClasses()
            .that()
            .resideInAPackage("roundtable.commands.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("roundtable.commands.conference..");

    @ArchTest
    static final ArchRule conferencesKnowNothingOfReports = noClasses()
            .that()
            .resideInAPackage("roundtable.commands.conference..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("roundtable.commands.report..");

    @ArchTest
    static final ArchRule dispatchKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage("roundtable.commands.dispatch..", "roundtable.commands.socket..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("roundtable.commands.report..", "roundtable.commands.conference..");
}
