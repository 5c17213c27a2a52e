package io.kedang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.KedangTest;
import io.kedang.shared.Ids;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The engine inside the program: what {@link EngineHardening} sets is what holds, after the starter
 * and every other plugin had their say.
 */
@KedangTest
class EngineSettingsTest {

  @Autowired ProcessEngineConfigurationImpl configuration;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired FilterService filters;
  @Autowired HistoryService history;
  @Autowired Forms forms;

  @Test
  void nothingUndoesTheHardening() {
    assertThat(configuration.getExpressionManager()).isInstanceOf(PlainExpressionManager.class);
    assertThat(configuration.getScriptEngineResolver()).isInstanceOf(NoScriptEngines.class);
    assertThat(configuration.getArtifactFactory()).isInstanceOf(NoArtifacts.class);
    assertThat(configuration.getCustomPreDeployers())
        .hasSize(1)
        .hasOnlyElementsOfType(GateDeployer.class);
    assertThat(configuration.getBeans()).isEmpty();
    assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
    assertThat(configuration.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
    assertThat(configuration.isEnableXxeProcessing()).isFalse();
    assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
    assertThat(configuration.isCmmnEnabled()).isFalse();
    assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
    assertThat(configuration.isMetricsEnabled()).isFalse();
    assertThat(configuration.getQueryMaxResultsLimit()).isEqualTo(1000);
    assertThat(configuration.getHistoryLevel().getName()).isEqualTo("full");
    assertThat(configuration.isEnableDefaultDbHistoryEventHandler()).isFalse();
    assertThat(configuration.getCustomHistoryEventHandlers())
        .hasAtLeastOneElementOfType(SparingHistory.class);
    assertThat(configuration.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
    assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
    for (String kind : List.of("bytes", "file", "serializable", "date", "double")) {
      assertThat(configuration.getVariableSerializers().getSerializerByName(kind)).isNull();
    }
  }

  @Test
  void theProgramsModelsAreDeployedOnceAndItsFormsAreKnown() {
    assertThat(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("account-opening")
                .latestVersion()
                .count())
        .isEqualTo(1);
    assertThat(
            repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("opening-checks")
                .latestVersion()
                .count())
        .isEqualTo(1);
    assertThat(forms.find("review-opening"))
        .hasValueSatisfying(form -> assertThat(form.schema()).contains("\"review-opening\""));
    assertThat(forms.find("../application")).isEmpty();
  }

  @Test
  void aHostileModelIsRefusedHereToo() {
    HostileModels.Hostile hostile = HostileModels.all().get(0);
    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .addInputStream(
                        hostile.resource(), new java.io.ByteArrayInputStream(hostile.model()))
                    .deploy())
        .isInstanceOf(ModelRefused.class);
  }

  @Test
  void expressionsInQueriesAreNotRun() {
    String reflection = "${''.getClass().forName('io.kedang.engine.Probe').newInstance()}";
    Probe.forget();
    assertThatThrownBy(() -> tasks.createTaskQuery().taskAssigneeExpression(reflection).list())
        .isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(
            () ->
                filters.saveFilter(
                    filters
                        .newTaskFilter("x")
                        .setQuery(tasks.createTaskQuery().taskAssigneeExpression(reflection))))
        .isInstanceOf(ProcessEngineException.class);
    assertThat(Probe.hits()).isEmpty();
  }

  @Test
  void thereIsNoAdministrator() {
    assertThat(identity.createUserQuery().count()).isZero();
  }

  @Test
  void queriesAreBounded() {
    identity.setAuthenticatedUserId(Ids.next());
    try {
      assertThatThrownBy(() -> history.createHistoricProcessInstanceQuery().list())
          .isInstanceOf(BadUserRequestException.class);
      assertThat(history.createHistoricProcessInstanceQuery().listPage(0, 10))
          .hasSizeLessThanOrEqualTo(10);
    } finally {
      identity.clearAuthentication();
    }
  }

  @Test
  void tasksBelongToProcesses() {
    assertThatThrownBy(() -> tasks.saveTask(tasks.newTask()))
        .isInstanceOf(ProcessEngineException.class);
  }
}
