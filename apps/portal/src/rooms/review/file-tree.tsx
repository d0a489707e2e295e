import { useMemo } from "react";
import {
  CounterBadge,
  makeStyles,
  mergeClasses,
  tokens,
  Tree,
  TreeItem,
  TreeItemLayout,
} from "@fluentui/react-components";
import { BoxRegular, DocumentRegular, FolderRegular } from "@fluentui/react-icons";
import type { Review, Thread } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { buildTree, type FileNode } from "./build-tree.ts";
import { filesTexts } from "./files-texts.ts";
import { formatSize } from "./format-size.ts";

const useStyles = makeStyles({
  current: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
  item: { borderRadius: tokens.borderRadiusMedium, overflowWrap: "anywhere" },
  size: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
});

/** A file of one of the review's packages. */
export interface ChosenFile {
  hash: string;
  path: string;
}

interface FileTreeProps {
  review: Review;
  chosen: ChosenFile | undefined;
  onChoose: (file: ChosenFile) => void;
}

/** The packages with their folders and files; files with open comments say how many. */
export function FileTree({ review, chosen, onChoose }: FileTreeProps) {
  const styles = useStyles();
  const texts = useTexts(filesTexts);
  const open = review.packages.map(({ hash }) => hash);
  return (
    <Tree aria-label={texts.tree} defaultOpenItems={open} size="small">
      {review.packages.map(({ hash, planId, packageVersion, files }) => (
        <TreeItem key={`${planId} ${packageVersion}`} itemType="branch" value={hash}>
          <TreeItemLayout iconBefore={<BoxRegular />} className={styles.item}>
            {texts.package(planId, packageVersion)}
          </TreeItemLayout>
          <PackageTree
            files={files}
            hash={hash}
            threads={review.threads}
            chosen={chosen?.hash === hash ? chosen.path : undefined}
            onChoose={onChoose}
          />
        </TreeItem>
      ))}
    </Tree>
  );
}

interface PackageTreeProps {
  files: Review["packages"][number]["files"];
  hash: string;
  threads: readonly Thread[];
  chosen: string | undefined;
  onChoose: (file: ChosenFile) => void;
}

function PackageTree({ files, ...rest }: PackageTreeProps) {
  const nodes = useMemo(() => buildTree(files), [files]);
  return <Branch nodes={nodes} {...rest} />;
}

function Branch({ nodes, ...rest }: Omit<PackageTreeProps, "files"> & { nodes: readonly FileNode[] }) {
  const styles = useStyles();
  return (
    <Tree>
      {nodes.map((node) =>
        node.file === undefined ? (
          <TreeItem key={`${node.path}/`} itemType="branch" value={`${rest.hash}/${node.path}/`}>
            <TreeItemLayout iconBefore={<FolderRegular />} className={styles.item}>
              {node.name}
            </TreeItemLayout>
            <Branch nodes={node.children} {...rest} />
          </TreeItem>
        ) : (
          <Leaf key={node.path} node={node} file={node.file} {...rest} />
        ),
      )}
    </Tree>
  );
}

type LeafProps = Omit<PackageTreeProps, "files"> & { node: FileNode; file: NonNullable<FileNode["file"]> };

function Leaf({ node, file, hash, threads, chosen, onChoose }: LeafProps) {
  const styles = useStyles();
  const texts = useTexts(filesTexts);
  const { language } = usePreferences();
  const isChosen = chosen === node.path;
  const count = threads.filter(
    (thread) => thread.state === "open" && thread.packageHash === hash && thread.file === node.path,
  ).length;
  return (
    <TreeItem
      itemType="leaf"
      value={`${hash}/${node.path}`}
      aria-current={isChosen ? "true" : undefined}
      onClick={() => onChoose({ hash, path: node.path })}
    >
      <TreeItemLayout
        iconBefore={<DocumentRegular />}
        className={mergeClasses(styles.item, isChosen && styles.current)}
        aside={
          <>
            {count > 0 && <CounterBadge count={count} size="small" title={texts.threads(count)} />}
            <span className={styles.size}>{formatSize(file.size, language)}</span>
          </>
        }
      >
        {node.name}
      </TreeItemLayout>
    </TreeItem>
  );
}
