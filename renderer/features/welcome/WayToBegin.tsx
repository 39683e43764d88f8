import { Button } from 'react-aria-components/Button'
import { Icon, type IconName } from '#renderer/components/Icon.tsx'

type WayToBeginProps = { icon: IconName; title: string; help: string; onChoose: () => void }

/** One of the ways to begin, as a large button that says what will happen. */
export const WayToBegin = ({ icon, title, help, onChoose }: WayToBeginProps) => (
  <Button className="welcome-way" onPress={onChoose}>
    <Icon name={icon} />
    <span className="welcome-way-title">{title}</span>
    <span className="welcome-way-help">{help}</span>
  </Button>
)
