import type { Body } from '#src/bodies/body.ts'
import { Button } from '#renderer/components/Button.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import type { PlaceFields } from './terms-form.ts'
import './places-fields.css'

interface PlacesFieldsProps {
  places: readonly PlaceFields[]
  onChange: (places: readonly PlaceFields[]) => void
  error: string | undefined
  borrower: Body
}

const blankPlace: PlaceFields = { name: '', address: '' }

/** Where the goods are used, one place a row. */
export const PlacesFields = ({ places, onChange, error, borrower }: PlacesFieldsProps) => {
  const change = (index: number, changes: Partial<PlaceFields>) =>
    onChange(places.map((place, other) => (other === index ? { ...place, ...changes } : place)))
  const seat = seatOf(borrower)
  const addSeat = () => onChange([...places.filter(({ name }) => name !== ''), seat])
  return (
    <div className="term-places">
      <p className="field-label">{words.places}</p>
      {places.map((place, index) => (
        <div key={index} className="term-place">
          <TextField
            label={words.place(index + 1)}
            labelHidden
            placeholder={words.placeName}
            value={place.name}
            onChange={(name) => change(index, { name })}
            error={index === 0 ? error : undefined}
          />
          <TextField
            label={words.address(index + 1)}
            labelHidden
            placeholder={words.placeAddress}
            value={place.address}
            onChange={(address) => change(index, { address })}
          />
          <IconButton
            icon="close"
            label={words.removePlace(index + 1)}
            disabled={places.length === 1}
            onPress={() => onChange(places.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      <div className="loan-buttons">
        <Button kind="quiet" icon="add" onPress={() => onChange([...places, blankPlace])}>
          {words.addPlace}
        </Button>
        {seat.address !== '' && (
          <Button kind="quiet" icon="building" onPress={addSeat}>
            {words.placeFromSeat}
          </Button>
        )}
      </div>
    </div>
  )
}

const seatOf = ({ seat }: Body): PlaceFields => ({
  name: words.townHall,
  address: [seat?.address, [seat?.postalCode, seat?.town].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', '),
})
