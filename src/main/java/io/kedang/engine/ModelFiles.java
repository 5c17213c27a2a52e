package io.kedang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models that come with the program. They are deployed when it starts, unchanged ones not
 * again; nodes that start together wait for each other's deployment lock.
 */
@Component
class ModelFiles implements Forms, SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(ModelFiles.class);
  private static final String DEPLOYMENT = "kedang";

  private final RepositoryService repository;
  private final ModelGate gate;
  private final Map<String, Form> forms = new LinkedHashMap<>();

  ModelFiles(RepositoryService repository, ModelGate gate) {
    this.repository = repository;
    this.gate = gate;
    for (Resource file : files("forms", "form")) {
      byte[] content = content(file);
      gate.require(file.getFilename(), content);
      String id = file.getFilename().substring(0, file.getFilename().lastIndexOf('.'));
      forms.put(id, new Form(id, new String(content, StandardCharsets.UTF_8)));
    }
  }

  @Override
  public Optional<Form> find(String formId) {
    return Optional.ofNullable(forms.get(formId));
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<Resource> models = new ArrayList<>(files("processes", "bpmn"));
    models.addAll(files("decisions", "dmn"));
    if (models.isEmpty()) {
      return;
    }
    DeploymentBuilder builder =
        repository
            .createDeployment()
            .name(DEPLOYMENT)
            .source(DEPLOYMENT)
            .enableDuplicateFiltering(true);
    for (Resource file : models) {
      builder.addString(file.getFilename(), new String(content(file), StandardCharsets.UTF_8));
    }
    Deployment deployment = builder.deploy();
    LOG.info("{} models stand in deployment {}", models.size(), deployment.getId());
  }

  private static Collection<Resource> files(String folder, String ending) {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + folder + "/*." + ending);
      return Arrays.stream(found).sorted(Comparator.comparing(Resource::getFilename)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Resource file) {
    try (var in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Model " + file.getFilename() + " cannot be read", e);
    }
  }
}
