package io.kedang.engine;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityInfoEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The last look at what is written to the engine's tables, whatever way it took there (DESIGN rule
 * 5). Business keys and people's ids that are none are refused. What the engine writes by itself
 * when something fails is written without its words: an exception's text may quote a customer, and
 * a failure must not fail for that.
 */
@Intercepts(
    @Signature(
        type = Executor.class,
        method = "update",
        args = {MappedStatement.class, Object.class}))
class TableGuard implements Interceptor {

  private static final String WITHHELD = "withheld";
  private static final String STACK_TRACE = "job.exceptionByteArray";

  /** What the house keeps in its own tables. */
  private static final List<Class<?>> NOT_KEPT_HERE =
      List.of(
          CommentEntity.class,
          AttachmentEntity.class,
          FilterEntity.class,
          UserEntity.class,
          GroupEntity.class,
          IdentityInfoEntity.class);

  /** The class of an exception, or a line of its stack. */
  private static final Pattern STACK_LINE =
      Pattern.compile(
          "(?m)^(?:\\s+at .*|\\s+\\.\\.\\. .*|(?:\\s*(?:Caused by|Suppressed): )?[A-Za-z][\\w.$]*)(?=:|$)");

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    Object written = invocation.getArgs()[1];
    if (!((MappedStatement) invocation.getArgs()[0]).getId().contains("delete")) {
      look(written);
    }
    return invocation.proceed();
  }

  private void look(Object written) {
    if (written instanceof Map<?, ?> parameters) {
      parameters.values().forEach(this::look);
    } else if (written instanceof Collection<?> several) {
      several.forEach(this::look);
    } else if (written != null) {
      check(written);
    }
  }

  private void check(Object entity) {
    if (NOT_KEPT_HERE.contains(entity.getClass())) {
      throw new RefusedByEngine("The engine keeps no " + entity.getClass().getSimpleName());
    }
    if (entity instanceof ExecutionEntity execution) {
      EngineValues.require("The business key", execution.getBusinessKey());
    } else if (entity instanceof HistoricProcessInstanceEventEntity instance) {
      EngineValues.require("The business key", instance.getBusinessKey());
      instance.setDeleteReason(plain(instance.getDeleteReason()));
    } else if (entity instanceof HistoricTaskInstanceEventEntity task) {
      EngineValues.require("The assignee", task.getAssignee());
      EngineValues.require("The owner", task.getOwner());
      task.setDeleteReason(plain(task.getDeleteReason()));
    } else if (entity instanceof TaskEntity task) {
      EngineValues.require("The assignee", task.getAssignee());
      EngineValues.require("The owner", task.getOwner());
    } else if (entity instanceof IdentityLinkEntity link) {
      EngineValues.require("The candidate", link.getUserId());
      EngineValues.require("The candidate group", link.getGroupId());
    } else if (entity instanceof HistoricFormPropertyEventEntity property) {
      EngineValues.require("The form property", property.getPropertyValue());
    } else if (entity instanceof UserOperationLogEntryEventEntity operation) {
      operation.setOrgValue(plain(operation.getOrgValue()));
      operation.setNewValue(plain(operation.getNewValue()));
      operation.setAnnotation(plain(operation.getAnnotation()));
    } else {
      withhold(entity);
    }
  }

  private static void withhold(Object entity) {
    if (entity instanceof JobEntity job) {
      job.setExceptionMessage(plain(job.getExceptionMessage()));
    } else if (entity instanceof HistoricJobLogEvent log) {
      log.setJobExceptionMessage(plain(log.getJobExceptionMessage()));
    } else if (entity instanceof IncidentEntity incident) {
      incident.setIncidentMessage(plain(incident.getIncidentMessage()));
    } else if (entity instanceof HistoricIncidentEventEntity incident) {
      incident.setIncidentMessage(plain(incident.getIncidentMessage()));
    } else if (entity instanceof ExternalTaskEntity task) {
      task.setErrorMessage(plain(task.getErrorMessage()));
    } else if (entity instanceof ByteArrayEntity bytes
        && STACK_TRACE.equals(bytes.getName())
        && bytes.getBytes() != null) {
      bytes.setBytes(withoutWords(bytes.getBytes()));
    }
  }

  private static String plain(String text) {
    return EngineValues.isPlain(text) ? text : WITHHELD;
  }

  /** Classes and lines of a stack trace, without the messages between them. */
  static byte[] withoutWords(byte[] trace) {
    StringBuilder kept = new StringBuilder();
    Matcher line = STACK_LINE.matcher(new String(trace, StandardCharsets.UTF_8));
    while (line.find()) {
      kept.append(line.group().stripTrailing()).append('\n');
    }
    return kept.toString().getBytes(StandardCharsets.UTF_8);
  }
}
