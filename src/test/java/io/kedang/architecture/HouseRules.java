package io.kedang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of the house, numbered as in the architecture notes, over all classes below one root
 * package. They are made for a root, so that a test can show each of them failing on small classes
 * that break it.
 */
record HouseRules(String root) {

  private static final String[] STORES = {
    "java.sql..",
    "javax.sql..",
    "jakarta.persistence..",
    "org.springframework.jdbc..",
    "org.springframework.data..",
    "org.camunda.."
  };

  /**
   * Rule 1: modules have no cycles. That they see only each other's root types is Spring Modulith's
   * to say.
   */
  ArchRule modulesHaveNoCycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .as("1: modules have no cycles");
  }

  /** Rule 1: what stands in {@code process} and {@code web} is private to its module. */
  ArchRule innerPackagesArePrivate() {
    return classes()
        .that(
            describe(
                "stand in an inner package",
                type ->
                    !module(type).equals("shared") && (isIn(type, "process") || isIn(type, "web"))))
        .should(neverBe("used by another module", (used, by) -> !module(used).equals(module(by))))
        .as("1: process and web are private to their module");
  }

  /**
   * Rule 2: the engine is known in few places, so that another of its family can take its place.
   */
  ArchRule theEngineIsKnownInFewPlaces() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".*.process..",
            root + ".inbox..",
            root + ".modeling..",
            root + ".audit..",
            root + ".engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.camunda..")
        .as("2: org.camunda only in process, inbox, modeling, audit, engine");
  }

  /** Rule 2: nothing but the engine module configures the engine. */
  ArchRule onlyTheEngineModuleConfiguresTheEngine() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".engine..")
        .should()
        .dependOnClassesThat(
            assignableTo(ProcessEngineConfiguration.class)
                .or(assignableTo(ProcessEnginePlugin.class)))
        .as("2: only engine configures the engine");
  }

  /** Rule 3: a delegate carries ids between the execution and one service of its own module. */
  ArchRule delegatesAreThin() {
    return classes()
        .that()
        .implement(JavaDelegate.class)
        .should()
        .haveSimpleNameEndingWith("Delegate")
        .andShould()
        .resideInAPackage(root + ".*.process..")
        .andShould(
            satisfy(
                "hold nothing but one service of their own module",
                type -> {
                  List<JavaField> held =
                      type.getFields().stream()
                          .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                          .toList();
                  return held.size() <= 1
                      && held.stream()
                          .allMatch(field -> module(field.getRawType()).equals(module(type)));
                }))
        .allowEmptyShould(true)
        .as("3: a delegate is one class a service task and calls one service of its own module");
  }

  /**
   * Rule 4: the domain speaks to its process through a port in the module's root; the engine's side
   * of it stands in {@code process}.
   */
  ArchRule portsAreImplementedBesideTheEngine() {
    return classes()
        .that(
            describe(
                "implement a port to a process",
                type ->
                    type.getAllRawInterfaces().stream()
                        .anyMatch(
                            port ->
                                port.getSimpleName().endsWith("Process")
                                    && port.getPackageName().equals(root + "." + module(type)))))
        .should()
        .resideInAPackage(root + ".*.process..")
        .allowEmptyShould(true)
        .as("4: a port to the process is implemented in process");
  }

  /**
   * Rule 5: comments, attachments and people are kept in our tables, sealed; the engine's own
   * places for them stay empty.
   */
  ArchRule nothingPersonalIsToldToTheEngine() {
    return noClasses()
        .should()
        .callMethodWhere(
            describe(
                "keeps words or people in the engine",
                (JavaMethodCall call) ->
                    call.getTargetOwner().getPackageName().startsWith("org.camunda.bpm.engine")
                        && Set.of(
                                "createComment",
                                "createTaskComment",
                                "createProcessInstanceComment",
                                "createAttachment",
                                "newUser",
                                "saveUser",
                                "setDescription",
                                "setAnnotationForIncidentById")
                            .contains(call.getName())))
        .as("5: no comments, attachments or people in the engine");
  }

  /**
   * Rule 6: a person's decision is written by its capability in the transaction in which the inbox
   * completes the task.
   */
  ArchRule onlyTheInboxCompletesTasks() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".inbox..")
        .should()
        .callMethodWhere(
            describe(
                "completes a task",
                (JavaMethodCall call) ->
                    call.getTargetOwner().isAssignableTo(TaskService.class)
                        && call.getName().startsWith("complete")))
        .as("6: only the inbox completes tasks, so that decision and step are one transaction");
  }

  /** Rule 6: beside the engine's step nothing opens a transaction of its own. */
  ArchRule stepsShareTheirTransaction() {
    return classes()
        .that()
        .resideInAnyPackage(root + ".*.process..", root + ".inbox..")
        .should(
            satisfy(
                "share the transaction of the engine's step",
                type ->
                    !opensItsOwn(type)
                        && type.getMethods().stream()
                            .noneMatch(
                                method ->
                                    method.isAnnotatedWith(Transactional.class)
                                        && opensItsOwn(
                                            method.getAnnotationOfType(Transactional.class)))))
        .allowEmptyShould(true)
        .as("6: steps share their transaction");
  }

  /** Rule 7. */
  ArchRule webAndProcessDoNotMeet() {
    return classes()
        .that(
            describe("stand in web or process", type -> isIn(type, "web") || isIn(type, "process")))
        .should(
            neverBe(
                "used by the other face of a module",
                (used, by) ->
                    isIn(used, "web") && isIn(by, "process")
                        || isIn(used, "process") && isIn(by, "web")))
        .as("7: web and process never import each other");
  }

  /** Rule 7: a controller asks its module and answers; it reaches no store and no engine. */
  ArchRule controllersHoldNoLogic() {
    DescribedPredicate<JavaClass> stores = resideInAnyPackage(STORES);
    return noClasses()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .dependOnClassesThat(stores)
        .allowEmptyShould(true)
        .as("7: controllers reach no store and no engine");
  }

  ArchRule controllersStandInWeb() {
    return classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .resideInAPackage(root + ".*.web..")
        .allowEmptyShould(true)
        .as("7: controllers stand in web");
  }

  /** The program hears one of the four annotations; the others would protect nothing. */
  ArchRule rightsAreAskedBefore() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(PostAuthorize.class, PreFilter.class, PostFilter.class)
        .as("rights are asked before, with PreAuthorize");
  }

  List<ArchRule> all() {
    return List.of(
        modulesHaveNoCycles(),
        innerPackagesArePrivate(),
        theEngineIsKnownInFewPlaces(),
        onlyTheEngineModuleConfiguresTheEngine(),
        delegatesAreThin(),
        portsAreImplementedBesideTheEngine(),
        nothingPersonalIsToldToTheEngine(),
        onlyTheInboxCompletesTasks(),
        stepsShareTheirTransaction(),
        webAndProcessDoNotMeet(),
        controllersHoldNoLogic(),
        controllersStandInWeb(),
        rightsAreAskedBefore());
  }

  private String module(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return "";
    }
    String below = name.substring(root.length() + 1);
    return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
  }

  private boolean isIn(JavaClass type, String inner) {
    String place = root + "." + module(type) + "." + inner;
    return type.getPackageName().equals(place) || type.getPackageName().startsWith(place + ".");
  }

  private static boolean opensItsOwn(JavaClass type) {
    return type.isAnnotatedWith(Transactional.class)
        && opensItsOwn(type.getAnnotationOfType(Transactional.class));
  }

  private static boolean opensItsOwn(Transactional transactional) {
    return transactional.propagation() == Propagation.REQUIRES_NEW
        || transactional.propagation() == Propagation.NOT_SUPPORTED;
  }

  private static ArchCondition<JavaClass> satisfy(String what, Predicate<JavaClass> test) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!test.test(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + what));
        }
      }
    };
  }

  /**
   * @param forbidden of the class that is used and the one that uses it
   */
  private static ArchCondition<JavaClass> neverBe(
      String what, BiPredicate<JavaClass, JavaClass> forbidden) {
    return new ArchCondition<>("never be " + what) {
      @Override
      public void check(JavaClass used, ConditionEvents events) {
        used.getDirectDependenciesToSelf().stream()
            .filter(dependency -> forbidden.test(used, dependency.getOriginClass()))
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(used, dependency.getDescription())));
      }
    };
  }
}
