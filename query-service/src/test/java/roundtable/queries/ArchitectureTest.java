package roundtable.queries;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;

@AnalyzeClasses(packages = "roundtable.queries", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("roundtable.queries.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresReachIntoNoOtherButForTheirLiveTopicsAndTheCopiesTheyHandOut = slices().matching(
                    "roundtable.queries.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    JavaClass.Predicates.resideInAnyPackage("roundtable.queries.live", "roundtable.queries.copies"));

    @ArchTest
    static final ArchRule liveKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("roundtable.queries.live")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "roundtable.queries.report", "roundtable.queries.conference", "roundtable.queries.presence");

    @ArchTest
    static final ArchRule theServiceTakesConfigurationsFromFeaturesOnly = noClasses()
            .that()
            .resideInAPackage("roundtable.queries")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("roundtable.queries.(*)")
                    .and(DescribedPredicate.not(CanBeAnnotated.Predicates.annotatedWith(Configuration.class))));

    @ArchTest
    static final ArchRule projectionsReadNoClock = classes()
            .that()
            .haveSimpleNameEndingWith("Projection")
            .or()
            .haveSimpleNameEndingWith("State")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util",
                    "java.util.stream",
                    "java.util.function",
                    "java.time",
                    "org.jspecify..",
                    "roundtable.queries.report..",
                    "roundtable.access",
                    "roundtable.journal",
                    "roundtable.report..",
                    "roundtable.closing..",
                    "roundtable.conference..",
                    "roundtable.template..",
                    "roundtable.text..");
}
